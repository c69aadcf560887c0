import type { Directory, Resource } from '@liuzhuan/engine';
import type { Scenario } from '@liuzhuan/simulator';
import { load } from 'js-yaml';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the workflows of all organisations stand. */
export const WORKFLOWS = join(__dirname, '../../workflows');

/** `organisation.yaml`: the directory, with login accounts and the order of deployment. */
export interface OrganisationFile extends Directory {
  readonly accounts: readonly { readonly login: string; readonly person: string; readonly roles: readonly string[] }[];
  /** Process folders; called processes stand before their callers. */
  readonly deploy: readonly string[];
}

/** A regulation clause with its words. */
export interface Clause {
  readonly id: string;
  readonly quote: string;
  readonly strength: string;
  readonly kind: string;
  readonly limit?: unknown;
  readonly processes: readonly string[];
}

export interface ProcessFolder {
  readonly organisation: string;
  readonly process: string;
  readonly path: string;
}

/** Keys of all organisations that have a folder. */
export function organisations(): readonly string[] {
  return readdirSync(WORKFLOWS).filter((name) => existsSync(join(WORKFLOWS, name, 'organisation.yaml')));
}

export function readOrganisation(organisation: string): OrganisationFile {
  return load(readFileSync(join(WORKFLOWS, organisation, 'organisation.yaml'), 'utf8')) as OrganisationFile;
}

/** The clauses of an organisation's processes; none when it has no processes yet. */
export function readClauses(organisation: string): readonly Clause[] {
  const file = join(WORKFLOWS, organisation, 'clauses.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { clauses: readonly Clause[] }).clauses : [];
}

/** The processes an organisation deploys, in that order. */
export function processFolders(organisation: string): readonly ProcessFolder[] {
  return (readOrganisation(organisation).deploy ?? []).map((process) => ({
    organisation,
    process,
    path: join(WORKFLOWS, organisation, process),
  }));
}

const KINDS: readonly (readonly [suffix: string, kind: Resource['kind']])[] = [
  ['.bpmn', 'bpmn'],
  ['.dmn', 'dmn'],
  ['.form.json', 'form'],
];

/** Everything that is deployed with a process. */
export function readResources({ path }: ProcessFolder): readonly Resource[] {
  return readdirSync(path).flatMap((name) => {
    const kind = KINDS.find(([suffix]) => name.endsWith(suffix))?.[1];
    return kind ? [{ name, kind, content: readFileSync(join(path, name), 'utf8') }] : [];
  });
}

/** A scenario file and where its golden trace belongs. */
export interface ScenarioFile {
  readonly name: string;
  readonly scenario: Scenario;
  readonly trace: string;
}

export function readScenarios({ path }: ProcessFolder): readonly ScenarioFile[] {
  const folder = join(path, 'scenarios');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => ({
      name: file.replace('.yaml', ''),
      scenario: load(readFileSync(join(folder, file), 'utf8')) as Scenario,
      trace: join(folder, file.replace('.yaml', '.trace.json')),
    }));
}
