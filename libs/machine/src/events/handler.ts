import type { Rejection } from '@liuzhuan/kernel';
import { reject } from '../rejections';
import type { MachineEvent } from '../run/machine-event';
import type { Run } from '../run/run';
import type { ActivationId, Token } from '../run/snapshot';

/** Applies one kind of event to a run, or refuses it. What a refused event changed is thrown away with the run. */
export type Handler<K extends MachineEvent['type']> = (
  run: Run,
  event: Extract<MachineEvent, { readonly type: K }>,
) => Rejection | undefined;

/** The token whose visit an event names. */
export function tokenFor(run: Run, activation: ActivationId): Token | Rejection {
  return run.draft.tokenOf(activation) ?? reject('activation-unknown', { activation });
}

export const isToken = (value: Token | Rejection): value is Token => 'at' in value;
