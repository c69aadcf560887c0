import { Defect, type JsonObject, type Rejection } from '@liuzhuan/kernel';
import { type MachineEvent, type MachineRejectionCode, step } from '@liuzhuan/machine';
import { carryOut } from '../effects/effect-table';
import { writtenValues } from '../history/written-values';
import { machineEnvironment } from './case-environment';
import type { CaseDraft } from './case-draft';
import { NOT_STARTED } from './new-instance';

/** Steps one command may take before it is our mistake: each skipped task, number or notice is one. */
const STEP_LIMIT = 10_000;

/** A follow-up of an earlier step may find its visit gone, or the case ended: members skipped together can meet a completion condition early. */
const OVERTAKEN: ReadonlySet<string> = new Set<MachineRejectionCode>(['activation-unknown', 'case-not-active', 'not-waiting']);

/**
 * Gives the machine an event and carries out what it asks for, until nothing is left to do at once. Only the first event can be
 * refused by the machine. Stops when numbers have to be drawn first: the same decision is then made again, with them.
 */
export function runMachine(draft: CaseDraft, first: MachineEvent): Rejection | undefined {
  const queue: MachineEvent[] = [first];
  const run = { draft, follow: (event: MachineEvent) => void queue.push(event) };
  for (let count = 0; queue.length > 0 && draft.requestedDraws.length === 0; count += 1) {
    if (count === STEP_LIMIT) throw new Defect(`Expected case ${draft.instance.id} to rest within ${STEP_LIMIT} steps but it did not`);
    const event = queue.shift() as MachineEvent;
    const snapshot = draft.snapshot === NOT_STARTED ? undefined : draft.snapshot;
    const result = step(snapshot, event, machineEnvironment(draft.context.world, draft.instance));
    if (!result.ok) {
      if (count === 0) return result.error;
      if (OVERTAKEN.has(result.error.code)) continue;
      throw new Defect(`Expected event ${event.type} of our own to be accepted but it was refused: ${result.error.message.en}`);
    }
    draft.moveTo(result.snapshot);
    if (result.trace.length > 0) {
      const written = writtenValues(result.trace, result.snapshot, draft.book.history.at(-1)?.data);
      draft.record('step', { event: event.type, trace: result.trace as unknown as JsonObject[], ...(written as JsonObject) });
    }
    for (const effect of result.effects) carryOut(run, effect);
  }
  return undefined;
}
