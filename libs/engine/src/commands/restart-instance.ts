import type { InstanceId, JsonObject } from '@liuzhuan/kernel';
import { conclude } from '../case/conclude';
import { runMachine } from '../case/run-machine';
import { reject } from '../rejections';
import type { CaseCommand, CaseOutcome } from './case-command';
import { endedCase } from './preflight';

export interface RestartInstanceInput {
  readonly instance: InstanceId;
  readonly reason: string;
  /** Step at which it goes on; default: its beginning. */
  readonly node?: string;
  /** Corrected variables, laid over those the case had. */
  readonly variables?: JsonObject;
}

/** Lets a case that has ended go on (重启): the same case with its number, documents and history, by the version of the process it began with. */
export const restartInstance: CaseCommand<RestartInstanceInput, CaseOutcome> = {
  target: ({ instance }) => ({ kind: 'instance', instance }),
  decide(context, input, permission) {
    const ended = endedCase(context, input.instance, permission);
    if (!ended.ok) return { kind: 'reject', rejection: ended.error };
    const draft = ended.value;
    const { node, variables } = input;
    const reason = input.reason.trim();
    if (reason === '') return { kind: 'reject', rejection: reject('reason-required') };
    const { program } = context.world.definition(draft.instance.definition);
    const fromName = node === undefined ? '开始' : `“${program.scopes[program.root]?.nodes[node]?.name ?? node}”`;
    draft.record('case.restarted', { reason, from: node ?? null, fromName, ended: draft.instance.status, ...(variables && { variables }) });
    const refused = runMachine(draft, { type: 'restart', ...(node !== undefined && { node }), ...(variables && { variables }) });
    return refused ? { kind: 'reject', rejection: refused } : conclude(draft);
  },
};
