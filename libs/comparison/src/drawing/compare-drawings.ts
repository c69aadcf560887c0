import type { Change } from '../change';
import { type Compared, compareThings, matched } from '../things/compare-things';
import type { Voice } from '../words/voice';
import type { Node } from '../xml/read-tree';
import { comparePlaces } from './compare-places';
import { DRAWING_DOMAIN } from './drawing-domain';
import { labelOf } from './drawing-voice';
import { type Drawing, readDrawing } from './read-drawing';

/** Names of forms and decisions of a version: a drawing knows them by key and id only. */
export type Names = Pick<Voice, 'form' | 'decision'>;

/** What differs between two drawings of a process. */
export function compareDrawings(file: string, [before, after]: readonly [Node, Node], [was, is]: readonly [Names, Names]): readonly Change[] {
  const [earlier, later] = [readDrawing(before), readDrawing(after)];
  const compared: Compared = matched(file, DRAWING_DOMAIN, sideOf(earlier, was), sideOf(later, is));
  return [...compareThings(DRAWING_DOMAIN, compared), ...comparePlaces(earlier.diagrams, later.diagrams, compared)];
}

function sideOf({ things }: Drawing, names: Names) {
  return { things, voice: { ...names, element: (id: string) => labelOf(id, things) } };
}
