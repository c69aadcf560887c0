import { kept, translated } from '../finding';
import type { ForeignRule } from '../dialect';

/** A bare name is a variable here, not a text. */
const NAME = /^[\p{L}_][\p{L}\p{N}_]*$/u;

export const collection: ForeignRule = (site, { text }) => {
  if (!site.is('MultiInstanceLoopCharacteristics')) return kept('misplaced', { element: site.name });
  const write = (feel: string) => (site.set('lz:collection', feel) ? translated('lz:collection', feel) : kept('already-ours'));
  return NAME.test(text.trim()) ? write(text.trim()) : site.feel(text, write);
};

export const elementVariable: ForeignRule = (site, { text }) => {
  if (!site.is('MultiInstanceLoopCharacteristics')) return kept('misplaced', { element: site.name });
  return site.set('lz:element', text.trim()) ? translated('lz:element', text.trim()) : kept('already-ours');
};
