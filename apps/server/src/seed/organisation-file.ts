import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Directory, Resource } from '@liuzhuan/engine';
import { load } from 'js-yaml';

/** `workflows/<organisation>/organisation.yaml`: people, accounts, and which processes are deployed in which order. */
export interface OrganisationFile extends Omit<Directory, 'revision'> {
  readonly accounts: readonly { readonly login: string; readonly person?: string; readonly roles: readonly string[] }[];
  readonly deploy?: readonly string[];
}

/** All organisations of the folder, by name. */
export function readOrganisations(workflows: string): readonly { readonly folder: string; readonly file: OrganisationFile }[] {
  if (!existsSync(workflows)) return [];
  return readdirSync(workflows)
    .map((name) => join(workflows, name))
    .filter((folder) => existsSync(join(folder, 'organisation.yaml')))
    .map((folder) => ({ folder, file: normalised(load(readFileSync(join(folder, 'organisation.yaml'), 'utf8')) as OrganisationFile) }));
}

function normalised(file: OrganisationFile): OrganisationFile {
  return { ...file, relations: file.relations ?? [], absences: file.absences ?? [], appointments: file.appointments ?? [] };
}

const KINDS: readonly (readonly [string, Resource['kind']])[] = [
  ['.bpmn', 'bpmn'],
  ['.dmn', 'dmn'],
  ['.form.json', 'form'],
];

/** The files of one process folder, the diagram first. */
export function readResources(folder: string): readonly Resource[] {
  return KINDS.flatMap(([ending, kind]) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(ending))
      .map((name) => ({ name: basename(name), kind, content: readFileSync(join(folder, name), 'utf8') })),
  );
}
