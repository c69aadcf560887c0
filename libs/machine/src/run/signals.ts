import type { JsonObject } from '@liuzhuan/kernel';
import { ancestry } from './causality';
import { byAge } from './draft';
import { occur } from './events';
import type { Run } from './run';
import type { ActivationId, Token } from './snapshot';
import { type Wait, waitsOf } from './waits';

/** A signal thrown in the running step. */
export interface ThrownSignal {
  readonly name: string;
  readonly payload: JsonObject;
  /** Visit that threw it. */
  readonly by: ActivationId;
  /** Waits it has reached already. */
  readonly reached: Set<string>;
}

function* waiting(run: Run, { name, reached, by }: ThrownSignal): Generator<{ token: Token; wait: Wait }> {
  for (const id of byAge([...run.draft.tokens.values()].map((token) => token.id))) {
    const token = run.draft.tokens.get(id);
    if (!token) continue;
    for (const wait of waitsOf(token, run.scopeProgramOf(token.scope))) {
      if (wait.kind !== 'signal' || wait.event?.name !== name || reached.has(`${token.activation} ${wait.node}`)) continue;
      // What only came about because the signal was thrown was not waiting for it.
      if (token.activation !== by && ancestry(run.draft.activations, [token.activation]).has(by)) continue;
      yield { token, wait };
    }
  }
}

function reachNext(run: Run, signal: ThrownSignal): boolean {
  for (const { token, wait } of waiting(run, signal)) {
    signal.reached.add(`${token.activation} ${wait.node}`);
    occur(run, token, wait, signal.payload);
    return true;
  }
  return false;
}

/**
 * A signal reaches everything in its own case that waits for it when it is thrown (BPMN 2.0.2, 10.5.1), and whatever comes to wait within
 * the same step by another way: a step has no inner time. The host carries it to other cases.
 */
export function broadcast(run: Run, signal: ThrownSignal): void {
  run.signals.push(signal);
  let more = true;
  while (more) more = reachNext(run, signal);
}

/** Lets a signal of this step reach one wait that was opened after it was thrown. */
export function reachLateComer(run: Run): boolean {
  return run.signals.some((signal) => reachNext(run, signal));
}
