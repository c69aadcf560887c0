import type { StepFacts } from './step-facts';
import type { ApplicationEffect } from './step-applications';

/** Why an office step cannot be put on a step. */
export type Unfit = 'nothingNext' | 'severalWays' | 'hasTimer' | 'repeated';

type Reason = readonly [reason: Unfit, holds: (facts: StepFacts) => boolean];

const NOTHING_NEXT: Reason = ['nothingNext', ({ ways }) => ways === 0];
const SEVERAL_WAYS: Reason = ['severalWays', ({ ways }) => ways > 1];
const HAS_TIMER: Reason = ['hasTimer', ({ hasTimer }) => hasTimer];
const REPEATED: Reason = ['repeated', ({ isRepeated }) => isRepeated];

const REASONS: Readonly<Record<ApplicationEffect, readonly Reason[]>> = {
  remind: [],
  copy: [],
  superior: [HAS_TIMER, NOTHING_NEXT, SEVERAL_WAYS],
  consent: [HAS_TIMER, NOTHING_NEXT, SEVERAL_WAYS],
  levels: [REPEATED, HAS_TIMER, NOTHING_NEXT, SEVERAL_WAYS],
  countersign: [REPEATED, SEVERAL_WAYS],
};

/** The first reason why not; undefined when it can be. */
export function unfitFor(effect: ApplicationEffect, facts: StepFacts): Unfit | undefined {
  return REASONS[effect].find(([, holds]) => holds(facts))?.[0];
}
