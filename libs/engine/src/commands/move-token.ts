import { fail, type InstanceId, ok, type Rejection, type Result } from '@liuzhuan/kernel';
import { type ActivationId, scopeOf, tokenOn } from '@liuzhuan/machine';
import type { CaseDraft } from '../case/case-draft';
import type { CommandContext } from '../case/command-context';
import { conclude } from '../case/conclude';
import { type Consequences, consequencesOf } from '../case/consequences';
import { runMachine } from '../case/run-machine';
import { reject } from '../rejections';
import type { CaseCommand, CaseOutcome } from './case-command';
import { jumpFrom } from './jump-task';
import type { Permission } from './permission';
import { openCase } from './preflight';

export interface MoveTokenInput {
  readonly instance: InstanceId;
  /** Visit that is given up: at a task or any other node, stuck or waiting. */
  readonly activation: ActivationId;
  /** Any node on the same level of the drawing. */
  readonly to: string;
  readonly reason: string;
}

/** Gives up any visit of a case, also one that is stuck or waits for something that will not come, and lets its token go on elsewhere: the rules are those of a jump. */
export const moveToken: CaseCommand<MoveTokenInput, CaseOutcome> = {
  target: ({ instance }) => ({ kind: 'instance', instance }),
  decide(context, input, permission) {
    if (input.reason.trim() === '') return { kind: 'reject', rejection: reject('reason-required') };
    const moved = moveAway(context, input, permission);
    return moved.ok ? conclude(moved.value) : { kind: 'reject', rejection: moved.error };
  },
};

/** What moving a token would come to: the move itself, with nothing written. */
export const previewMove: CaseCommand<MoveTokenInput, Consequences> = {
  target: ({ instance }) => ({ kind: 'instance', instance }),
  decide(context, input, permission) {
    const moved = moveAway(context, input, permission);
    return moved.ok ? { kind: 'nothing', value: consequencesOf(moved.value) } : { kind: 'reject', rejection: moved.error };
  },
};

function moveAway(context: CommandContext, { instance, activation, to, reason }: MoveTokenInput, permission: Permission): Result<CaseDraft, Rejection> {
  const open = openCase(context, instance, permission);
  if (!open.ok) return open;
  const draft = open.value;
  const token = tokenOn(draft.snapshot, activation);
  const program = token && scopeOf(draft.snapshot, token.scope)?.program;
  const name = (token && program !== undefined && draft.findNode(program, token.at)?.name) || token?.at;
  // Where no token stands the machine says so.
  const refused =
    token && program !== undefined && name !== undefined
      ? jumpFrom(draft, { activation, node: token.at, program, name, ...taskAt(draft, activation) }, to, reason.trim())
      : runMachine(draft, { type: 'jump', activation, to });
  return refused ? fail(refused) : ok(draft);
}

function taskAt(draft: CaseDraft, activation: ActivationId): { readonly task?: string } {
  const task = draft.openTaskAt(activation);
  return task ? { task: task.id } : {};
}
