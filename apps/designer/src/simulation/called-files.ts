import { flowNodesOf, parseBpmn } from '@liuzhuan/bpmn';
import type { Files } from './build-world';

/** Files of the processes a draft calls, and the keys that nobody has deployed. */
export interface CalledFiles {
  /** Those that are called stand before those that call them. */
  readonly files: readonly Files[];
  readonly missing: readonly string[];
}

async function drawnIn(resources: Files): Promise<{ readonly own: readonly string[]; readonly called: readonly string[] }> {
  const models = await Promise.all(resources.filter(({ kind }) => kind === 'bpmn').map(({ content }) => parseBpmn(content)));
  const processes = models.flatMap((model) => (model.ok ? model.value.processes : []));
  const called = processes.flatMap(flowNodesOf).flatMap((node) => (node.type === 'callActivity' && node.calledElement !== undefined ? [node.calledElement] : []));
  return { own: processes.map(({ id }) => id), called };
}

/** Finds what a draft calls, and what that calls in turn. `read`: the files in force of a process, undefined when it is not deployed. */
export async function calledFiles(draft: Files, read: (key: string) => Promise<Files | undefined>): Promise<CalledFiles> {
  const drawing = await drawnIn(draft);
  const seen = new Set(drawing.own);
  const files: Files[] = [];
  const missing: string[] = [];
  const visit = async (keys: readonly string[]): Promise<void> => {
    for (const key of keys) {
      if (seen.has(key)) continue;
      seen.add(key);
      const found = await read(key);
      if (!found) {
        missing.push(key);
        continue;
      }
      const inside = await drawnIn(found);
      inside.own.forEach((id) => seen.add(id));
      await visit(inside.called);
      files.push(found);
    }
  };
  await visit(drawing.called);
  return { files, missing };
}
