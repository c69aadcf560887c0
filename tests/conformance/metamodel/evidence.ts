import { readdirSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { ROOT } from '../../architecture/project-files';
import { rowsIn } from './occurrences';

/** Folders of drawings that are run with golden traces. */
const RUN = ['tests/conformance/elements', 'tests/conformance/patterns', 'workflows'];
const STEPS = '.steps.json';

/** How many golden traces run a drawing that holds a row. */
export type Evidence = ReadonlyMap<string, number>;

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]));
}

/** Golden traces of a drawing: its steps beside it, or the scenarios of its workflow. */
function tracesOf(drawing: string, files: readonly string[]): number {
  const folder = dirname(drawing);
  const stem = basename(drawing, '.bpmn');
  const beside = files.filter((file) => dirname(file) === folder && file.endsWith(STEPS) && basename(file).split('.')[0] === stem);
  return beside.length + files.filter((file) => file.startsWith(join(folder, 'scenarios')) && file.endsWith('.trace.json')).length;
}

/** Counts for every row of the metamodel the golden traces of ours that pass a drawing with it. */
export async function gatherEvidence(): Promise<Evidence> {
  const counts = new Map<string, number>();
  for (const folder of RUN) {
    const files = filesBelow(join(ROOT, folder));
    for (const drawing of files.filter((file) => file.endsWith('.bpmn'))) {
      const traces = tracesOf(drawing, files);
      for (const row of await rowsIn(drawing)) counts.set(row, (counts.get(row) ?? 0) + traces);
    }
  }
  return counts;
}

/** A path as the documents write it. */
export const fromRoot = (file: string): string => relative(ROOT, file).replaceAll('\\', '/');
