import { compareResources, releaseNotes } from '@liuzhuan/comparison';
import type { Release, ResourceDto } from '@liuzhuan/contract';
import type { Locale, NodeMark } from '@liuzhuan/ui';

type Change = ReturnType<typeof compareResources>[number];

/** What differs between the files in force and others, as a text for the release; empty when there is nothing to compare with. */
export function notesOf(before: readonly ResourceDto[] | undefined, after: readonly ResourceDto[], locale: Locale): string {
  return before === undefined ? '' : releaseNotes(compareResources(before, after), locale);
}

/** Whether two sets of files are the same, file by file. */
export function sameFiles(one: readonly ResourceDto[], other: readonly ResourceDto[]): boolean {
  const words = (files: readonly ResourceDto[]) => JSON.stringify(files.map(({ name, kind, content }) => [name, kind, content]).sort());
  return words(one) === words(other);
}

/** Version that the files of a release are of, or were drawn from: that may be an older one than was in force when it was handed in. */
export function drawnFrom({ version, restores, overtaking, base }: Pick<Release, 'version' | 'restores' | 'overtaking' | 'base'>): number {
  return version ?? restores ?? overtaking?.drawnFrom ?? base;
}

/** What is new, changed or gone, for the drawing before and the drawing after. Each element is marked once. */
export function changeMarks(changes: readonly Change[], word: (key: 'added' | 'changed' | 'removed') => string): { readonly before: readonly NodeMark[]; readonly after: readonly NodeMark[] } {
  const [before, after] = [new Map<string, NodeMark>(), new Map<string, NodeMark>()];
  for (const { elements, kind } of changes) {
    if (kind === 'moved') continue;
    for (const element of elements) {
      const [was, is] = [element.before, element.after];
      if (was !== undefined && is === undefined) before.set(was, { node: was, look: 'incident', word: word('removed') });
      else if (is !== undefined && was === undefined) after.set(is, { node: is, look: 'active', word: word('added') });
      else if (is !== undefined && was !== undefined) {
        before.set(was, { node: was, look: 'waiting', word: word('changed') });
        after.set(is, { node: is, look: 'waiting', word: word('changed') });
      }
    }
  }
  return { before: [...before.values()], after: [...after.values()] };
}
