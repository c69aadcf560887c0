import { isInstant } from '@liuzhuan/kernel';
import { visitOf } from '@liuzhuan/machine';
import { describeDeadline, parseDeadline } from '@liuzhuan/worktime';
import type { CaseDraft } from '../case/case-draft';
import { fallsDue } from '../due/falls-due';
import { timerDue } from '../due/timer-due';
import type { JobRecord } from '../records/records';
import { timerBasis, type TimerFacts } from './limit-basis';
import { moveJob } from './move-job';
import { type RecountFigures, shiftOf } from './recount-tally';

/** Counts a timer that waits by the calendar as it is now; undefined when that has no say in it. */
export function recountTimer(draft: CaseDraft, job: JobRecord): keyof RecountFigures | undefined {
  const basis = timerBasis(job, factsOf(draft, job));
  if (basis === undefined) return undefined;
  const due = basis === 'unknown' ? undefined : timerDue(basis, draft.context.world.calendar);
  if (basis === 'unknown' || !due?.ok || !due.value) return 'unclear';
  const after = due.value.instant;
  // Rows from before it was kept: a cycle that has come back may have begun anew since its visit began.
  if (after <= draft.now && basis.occurrence > 1 && !isInstant(job.payload['since'])) return 'unclear';
  const before = fallsDue(job);
  const shift = shiftOf(before, after, draft.now);
  if (shift === 'same') return shift;
  const { node, activation } = job;
  moveJob(draft, job, after);
  draft.record('timer.recounted', { name: nodeOf(draft, job)?.name ?? '', text: wordsOf(basis.text), before, after }, { node, activation });
  return shift;
}

function factsOf(draft: CaseDraft, job: JobRecord): TimerFacts {
  const kind = nodeOf(draft, job)?.events?.find(({ timer }) => timer !== undefined)?.timer?.kind;
  const since = job.activation === null ? undefined : visitOf(draft.snapshot, job.activation)?.since;
  return { kind, since };
}

/** Its node, by the version that its scope runs now: the case may have been carried into another one since the timer was set. */
function nodeOf(draft: CaseDraft, { node, payload }: JobRecord) {
  const program = draft.snapshot.scopes[String(payload['scope'])]?.program;
  return program === undefined || node === null ? undefined : draft.findNode(program, node);
}

function wordsOf(text: string): string {
  const parsed = parseDeadline(text);
  return parsed.ok ? describeDeadline(parsed.value).zh : text;
}
