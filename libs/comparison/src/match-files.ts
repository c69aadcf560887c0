import type { ComparedFile } from './compared-file';
import { contentsOf } from './names-of';

export interface FilePair {
  readonly before?: ComparedFile;
  readonly after?: ComparedFile;
}

const ORDER: readonly ComparedFile['kind'][] = ['bpmn', 'dmn', 'form'];

/** Pairs up the files of two versions: by name, else by the process, decisions or form in them. Drawings come first. */
export function matchFiles(before: readonly ComparedFile[], after: readonly ComparedFile[]): readonly FilePair[] {
  const found = new Map<ComparedFile, ComparedFile>();
  const taken = new Set<ComparedFile>();
  const signs: readonly ((file: ComparedFile) => string | undefined)[] = [({ name }) => name, (file) => contentsOf(file)[0]];
  for (const sign of signs) {
    for (const file of after) {
      if (found.has(file)) continue;
      const wanted = sign(file);
      const other = wanted === undefined ? undefined : before.find((candidate) => candidate.kind === file.kind && !taken.has(candidate) && sign(candidate) === wanted);
      if (!other) continue;
      found.set(file, other);
      taken.add(other);
    }
  }
  const gone: readonly FilePair[] = before.filter((file) => !taken.has(file)).map((file) => ({ before: file }));
  const now: readonly FilePair[] = after.map((file) => {
    const earlier = found.get(file);
    return { after: file, ...(earlier ? { before: earlier } : {}) };
  });
  const place = ({ before: was, after: is }: FilePair) => ORDER.indexOf((is ?? was)?.kind ?? 'form');
  return [...gone, ...now].sort((a, b) => place(a) - place(b));
}
