import type { Rejection } from '@liuzhuan/kernel';
import type { ActivationId, NodeId, ProgramRef } from '@liuzhuan/machine';
import type { CaseDraft } from '../case/case-draft';
import { conclude } from '../case/conclude';
import { runMachine } from '../case/run-machine';
import { reject } from '../rejections';
import type { CaseCommand, CaseOutcome, TaskInput } from './case-command';
import { openTask } from './preflight';

export interface JumpTaskInput extends TaskInput {
  /** Any node on the same level of the drawing. */
  readonly to: string;
  readonly reason: string;
}

/** Gives up an open task and lets the case go on at another node: an administrator's last resort. */
export const jumpTask: CaseCommand<JumpTaskInput, CaseOutcome> = {
  target: ({ task }) => ({ kind: 'task', task }),
  decide(context, input, permission) {
    const open = openTask(context, input, permission);
    if (!open.ok) return { kind: 'reject', rejection: open.error };
    const { draft, task } = open.value;
    const reason = input.reason.trim();
    if (reason === '') return { kind: 'reject', rejection: reject('reason-required') };
    const refused = jumpFrom(draft, { ...task, task: task.id }, input.to, reason);
    return refused ? { kind: 'reject', rejection: refused } : conclude(draft, task);
  },
};

/** A visit that is given up. */
export interface GivenUp {
  readonly activation: ActivationId;
  readonly node: NodeId;
  readonly program: ProgramRef;
  readonly name: string;
  /** Id of its task, when it has one. */
  readonly task?: string;
}

/** Lets the machine jump and puts it on record. */
export function jumpFrom(draft: CaseDraft, { activation, node, program, name, task }: GivenUp, to: NodeId, reason: string): Rejection | undefined {
  const toName = draft.findNode(program, to)?.name;
  draft.record('case.jumped', { ...(task !== undefined && { task }), name, from: node, toNode: to, toName: toName === undefined || toName === '' ? to : toName, reason }, { node, activation });
  return runMachine(draft, { type: 'jump', activation, to, ...(draft.actor !== null && { by: draft.actor }) });
}
