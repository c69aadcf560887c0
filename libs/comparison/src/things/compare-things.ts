import type { BilingualText } from '@liuzhuan/kernel';
import { highlightsOf } from '../aspects/highlights';
import { tellParts } from '../aspects/tell-parts';
import type { Voices } from '../aspects/tell-values';
import type { Change } from '../change';
import { filled } from '../words/texts';
import { type Domain, elementsOf, groupOf, type Side } from './domain';
import { matchThings, type Matching } from './match-things';
import type { Thing } from './thing';

const CAME_OR_WENT = {
  added: { zh: '{within}新增{noun}', en: '{within}new {noun}' },
  addedWith: { zh: '{within}新增{noun}：{with}', en: '{within}new {noun} – {with}' },
  removed: { zh: '{within}删除{noun}', en: '{within}{noun} removed' },
} as const satisfies Readonly<Record<string, BilingualText>>;

/** Both versions of one file as things, and which is which. */
export interface Compared {
  readonly file: string;
  readonly before: Side;
  readonly after: Side;
  readonly matching: Matching;
}

/** Finds out which thing of the earlier version is which of the later. */
export function matched(file: string, domain: Domain, before: Side, after: Side): Compared {
  return { file, before, after, matching: matchThings(before.things, after.things, domain.likeness) };
}

/** What came, what went and what differs, in the order of the later version; what went stands where it stood. */
export function compareThings(domain: Domain, compared: Compared): readonly Change[] {
  const { before, after, matching, file } = compared;
  const voices: Voices = { before: before.voice, after: after.voice, become: matching.become };
  const removed = matching.removed.map((thing) => cameOrWent(domain, file, 'removed', thing, before));
  const byAfter = new Map(matching.pairs.map((pair) => [pair.after.id, pair]));
  const rest = [...after.things.values()].flatMap((thing) => {
    const pair = byAfter.get(thing.id);
    return pair ? tellParts(domain, { file, pair, voices, side: after, was: before }) : [cameOrWent(domain, file, 'added', thing, after)];
  });
  return [...removed, ...rest];
}

function cameOrWent(domain: Domain, file: string, kind: 'added' | 'removed', thing: Thing, side: Side): Change {
  const noun = domain.nounOf(thing, side);
  const within = domain.withinOf?.(thing, side);
  const brings = kind === 'added' ? highlightsOf(domain.aspects, domain.highlights ?? [], thing.parts, side.voice) : undefined;
  return {
    kind,
    what: domain.whatOf(thing),
    file,
    elements: kind === 'added' ? elementsOf(domain, undefined, thing) : elementsOf(domain, thing, undefined),
    group: groupOf(domain, file, thing, side),
    subject: domain.subjectOf(thing, side),
    part: domain.partOf?.(thing, side) ?? noun,
    ...(kind === 'added' ? { after: noun } : { before: noun }),
    words: filled(CAME_OR_WENT[brings ? 'addedWith' : kind], { noun, within: { zh: within?.zh ?? '', en: within ? `${within.en}: ` : '' }, ...(brings ? { with: brings } : {}) }),
    affectsRun: domain.affectsRun(thing),
  };
}
