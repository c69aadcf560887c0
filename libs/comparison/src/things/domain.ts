import type { BilingualText } from '@liuzhuan/kernel';
import type { Aspect } from '../aspects/aspect';
import type { Highlight } from '../aspects/highlights';
import type { ChangedElement, ChangeSubject } from '../change';
import type { Voice } from '../words/voice';
import type { Likeness } from './match-things';
import type { Thing, Things } from './thing';

/** One version of one file: its things and what they are called. */
export interface Side {
  readonly things: Things;
  readonly voice: Voice;
}

/** What a kind of file (drawing, decisions, form) lends to the common comparison. */
export interface Domain {
  readonly likeness: Likeness;
  readonly aspects: readonly Aspect[];
  /** Id of the thing whose changes it is told among: a flow among those of the step it leaves. Absent: its own. */
  readonly groupOf?: (thing: Thing, side: Side) => string;
  /** What the changes are gathered under: a step, a form, a table. */
  readonly subjectOf: (thing: Thing, side: Side) => BilingualText;
  /** How a sentence about the thing begins: `“核稿”`, `表单“审批表”的字段“理由”`. */
  readonly labelOf: (thing: Thing, side: Side) => BilingualText;
  /** Which part of the subject the thing is; absent when it is the subject itself. */
  readonly partOf?: (thing: Thing, side: Side) => BilingualText | undefined;
  /** How it is called when it comes or goes: `环节“会签”（人工任务）`. */
  readonly nounOf: (thing: Thing, side: Side) => BilingualText;
  /** What it came into or went from, where the announcement should say so: `表单“审批表”`. */
  readonly withinOf?: (thing: Thing, side: Side) => BilingualText | undefined;
  readonly whatOf: (thing: Thing) => ChangeSubject;
  /** False for what is only looked at. */
  readonly affectsRun: (thing: Thing) => boolean;
  /** Where it is on the diagram. */
  readonly elementOf: (thing: Thing) => boolean;
  /** Settings of something new that its announcement tells. */
  readonly highlights?: readonly Highlight[];
}

/** The group of a thing within its file; `after` when it is in both versions. */
export function groupOf(domain: Domain, file: string, thing: Thing, side: Side): string {
  return `${file} ${domain.groupOf?.(thing, side) ?? thing.id}`;
}

/** The marks of a change on the diagram. */
export function elementsOf(domain: Domain, before: Thing | undefined, after: Thing | undefined): readonly ChangedElement[] {
  const thing = after ?? before;
  if (!thing || !domain.elementOf(thing)) return [];
  return [{ ...(before ? { before: before.id } : {}), ...(after ? { after: after.id } : {}) }];
}
