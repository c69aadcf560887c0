import type { Rejection } from '@liuzhuan/kernel';
import { begin, conclude } from '../events/begin';
import { cancel } from '../events/cancel';
import { complete } from '../events/complete';
import { escalate } from '../events/escalate';
import { fail } from '../events/fail';
import type { Handler } from '../events/handler';
import { jump } from '../events/jump';
import { addMember, removeMember } from '../events/members';
import { migrate } from '../events/migrate';
import { restart } from '../events/restart';
import { retry } from '../events/retry';
import { returnTo } from '../events/return';
import { setVariables } from '../events/set-variables';
import { start } from '../events/start';
import { resume, suspend } from '../events/suspend';
import { trigger } from '../events/trigger';
import { withdraw } from '../events/withdraw';
import { reject } from '../rejections';
import { Draft } from './draft';
import { drain } from './drain';
import type { Environment } from './environment';
import type { MachineEvent } from './machine-event';
import { Run } from './run';
import type { CaseStatus, Snapshot } from './snapshot';
import type { StepResult } from './step-result';

/** One file per event. */
const HANDLERS: { readonly [K in MachineEvent['type']]: Handler<K> } = {
  start,
  complete,
  fail,
  escalate,
  trigger,
  retry,
  return: returnTo,
  setVariables,
  withdraw,
  jump,
  restart,
  begin,
  conclude,
  addMember,
  removeMember,
  suspend,
  resume,
  cancel,
  migrate,
};

const STATUS_ZH: Record<CaseStatus, string> = {
  active: '进行中',
  suspended: '挂起',
  completed: '办结',
  cancelled: '撤销',
  failed: '出错终止',
};

function apply<K extends MachineEvent['type']>(run: Run, event: Extract<MachineEvent, { readonly type: K }>): Rejection | undefined {
  const handler: Handler<K> = HANDLERS[event.type as K];
  return handler(run, event);
}

/**
 * One step of a case: `(snapshot, event) → (snapshot', effects)`, run to completion, pure. Time, people and programs come in with the
 * environment; the same arguments always give the same result, ids included.
 * @param snapshot undefined exactly for the `start` event
 * @returns the next snapshot with effects and trace in order, or a {@link Rejection}; then nothing has changed
 */
export function step(snapshot: Snapshot | undefined, event: MachineEvent, environment: Environment): StepResult {
  if (!snapshot && event.type !== 'start')
    return { ok: false, error: reject('case-not-active', { status: 'not started', statusZh: '还没有开始' }) };
  if (snapshot && event.type === 'start') return { ok: false, error: reject('case-already-started') };
  if (snapshot?.status === 'suspended' && event.type !== 'resume' && event.type !== 'cancel')
    return { ok: false, error: reject('case-suspended') };
  const hasEnded = snapshot !== undefined && snapshot.status !== 'active' && snapshot.status !== 'suspended';
  if (event.type === 'restart' && !hasEnded) return { ok: false, error: reject('case-not-ended') };
  if (hasEnded && event.type !== 'restart') {
    return { ok: false, error: reject('case-not-active', { status: snapshot.status, statusZh: STATUS_ZH[snapshot.status] }) };
  }
  const run = new Run(new Draft(snapshot), environment);
  run.draft.findConditional((scope) => run.scopeProgramOf(scope).conditional === true);
  const error = apply(run, event);
  if (error) return { ok: false, error };
  drain(run);
  return { ok: true, snapshot: run.draft.toSnapshot(), effects: run.effects, trace: run.trace };
}
