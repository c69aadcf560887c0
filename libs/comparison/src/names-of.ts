import type { ComparedFile } from './compared-file';
import type { Names } from './drawing/compare-drawings';
import { parsed, titleOf } from './forms/read-form';
import { type Node, readTree } from './xml/read-tree';

/** What forms, decisions and whole files of a version are called. */
export interface FileNames extends Names {
  readonly title: (file: ComparedFile) => string | undefined;
}

/** Reads the names of a version's forms and decisions. */
export function namesOf(files: readonly ComparedFile[]): FileNames {
  const forms = new Map<string, string>();
  const decisions = new Map<string, string>();
  const titles = new Map<ComparedFile, string>();
  for (const file of files) {
    if (file.kind === 'form') {
      const form = parsed(file.content);
      const id = form?.['id'];
      if (form && typeof id === 'string') forms.set(id, titleOf(form));
      if (form) titles.set(file, titleOf(form));
    } else if (file.kind === 'dmn') {
      const root = readTree(file.content);
      for (const { attributes } of root?.children.filter(({ name }) => name === 'decision') ?? []) decisions.set(attributes.get('id') ?? '', attributes.get('name') ?? '');
      const name = root?.attributes.get('name');
      if (name) titles.set(file, name);
    } else {
      const name = processOf(readTree(file.content))?.attributes.get('name');
      if (name) titles.set(file, name);
    }
  }
  return { form: (key) => forms.get(key) || key, decision: (id) => decisions.get(id) || id, title: (file) => titles.get(file) };
}

/** What a file holds, by id: its process, its form, its decisions. A file under another name is recognised by the first. */
export function contentsOf({ kind, name, content }: ComparedFile): readonly string[] {
  if (kind === 'form') {
    const id = parsed(content)?.['id'];
    // A form without id goes by the name of its file.
    return [typeof id === 'string' && id !== '' ? id : name.replace(/\.form\.json$/, '')];
  }
  const held = readTree(content)?.children.filter((child) => child.name === (kind === 'bpmn' ? 'process' : 'decision')) ?? [];
  return held.flatMap(({ attributes }) => attributes.get('id') ?? []);
}

function processOf(root: Node | undefined): Node | undefined {
  return root?.children.find(({ name }) => name === 'process');
}
