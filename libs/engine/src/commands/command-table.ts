import { addMember } from './add-member';
import type { CaseCommand } from './case-command';
import { claimTask } from './claim-task';
import { chooseActivity, concludeChoice } from './choose-activity';
import { completeJob } from './complete-job';
import { completeTask } from './complete-task';
import { correlateMessage } from './correlate-message';
import { delegateTask } from './delegate-task';
import { failJob } from './fail-job';
import { fireJob } from './fire-job';
import { giveBackTask } from './give-back-task';
import { jumpTask } from './jump-task';
import { migrateInstance } from './migrate-instance';
import { moveToken, previewMove } from './move-token';
import type { Permission } from './permission';
import { previewReturn } from './preview-return';
import { reassignTask } from './reassign-task';
import { recountLimits } from './recount-limits';
import { releaseTask } from './release-task';
import { remindTask } from './remind-task';
import { removeMember } from './remove-member';
import { restartInstance } from './restart-instance';
import { previewRetry, retryIncident } from './retry-incident';
import { returnTask } from './return-task';
import { setVariables } from './set-variables';
import { spreadSignal } from './spread-signal';
import { startInstance } from './start-instance';
import { cancelInstance, resumeInstance, suspendInstance } from './steer-case';
import { voidNumber } from './void-number';

import { withdrawTask } from './withdraw-task';

/** One row: what does it, and who may. */
interface CommandRow<I, T, P = I> {
  readonly command: CaseCommand<I, T, P>;
  readonly permission: Permission;
}

function row<I, T, P>(command: CaseCommand<I, T, P>, permission: Permission): CommandRow<I, T, P> {
  return { command, permission };
}

/** Every command on a case and who may give it, on one page. Deploying is in `deployment/`. */
export const COMMANDS = {
  startInstance: row(startInstance, { roles: ['officer', 'administrator', 'service'] }),
  completeTask: row(completeTask, { roles: ['officer'], tie: 'holder', overrule: ['service'], undelegated: true }),
  claimTask: row(claimTask, { roles: ['officer'], tie: 'candidate' }),
  releaseTask: row(releaseTask, { roles: ['officer'], tie: 'assignee', overrule: ['administrator'], undelegated: true }),
  returnTask: row(returnTask, { roles: ['officer'], tie: 'holder', overrule: ['administrator'], undelegated: true }),
  previewReturn: row(previewReturn, { roles: ['officer'], tie: 'holder', overrule: ['administrator'], undelegated: true }),
  withdrawTask: row(withdrawTask, { roles: ['officer'], tie: 'assignee' }),
  jumpTask: row(jumpTask, { roles: ['administrator'] }),
  moveToken: row(moveToken, { roles: ['administrator'] }),
  previewMove: row(previewMove, { roles: ['administrator'] }),
  addMember: row(addMember, { roles: ['officer'], tie: 'holder', overrule: ['administrator'], undelegated: true }),
  removeMember: row(removeMember, { roles: ['officer'], tie: 'starter', overrule: ['administrator'] }),
  reassignTask: row(reassignTask, { roles: ['officer'], tie: 'holder', overrule: ['administrator'], undelegated: true }),
  delegateTask: row(delegateTask, { roles: ['officer'], tie: 'holder', undelegated: true }),
  giveBackTask: row(giveBackTask, { roles: ['officer'], tie: 'delegation', overrule: ['administrator'] }),
  remindTask: row(remindTask, { roles: ['officer'], tie: 'participant', overrule: ['administrator', 'service'] }),
  cancelInstance: row(cancelInstance, { roles: ['officer'], tie: 'starter', overrule: ['administrator'] }),
  suspendInstance: row(suspendInstance, { roles: ['officer'], tie: 'starter', overrule: ['administrator'] }),
  resumeInstance: row(resumeInstance, { roles: ['officer'], tie: 'starter', overrule: ['administrator'] }),
  restartInstance: row(restartInstance, { roles: ['officer'], tie: 'canceller', overrule: ['administrator'] }),
  migrateInstance: row(migrateInstance, { roles: ['administrator'] }),
  recountLimits: row(recountLimits, { roles: ['administrator'] }),
  chooseActivity: row(chooseActivity, { roles: ['officer', 'administrator'] }),
  concludeChoice: row(concludeChoice, { roles: ['officer', 'administrator'] }),
  voidNumber: row(voidNumber, { roles: ['officer'], tie: 'participant', overrule: ['administrator'] }),
  setVariables: row(setVariables, { roles: ['administrator'] }),
  retryIncident: row(retryIncident, { roles: ['administrator'] }),
  previewRetry: row(previewRetry, { roles: ['administrator'] }),
  correlateMessage: row(correlateMessage, { roles: ['administrator', 'service'] }),
  spreadSignal: row(spreadSignal, { roles: ['administrator', 'service'] }),
  fireJob: row(fireJob, { roles: ['service'] }),
  completeJob: row(completeJob, { roles: ['administrator', 'service'] }),
  failJob: row(failJob, { roles: ['administrator', 'service'] }),
} as const;

export type CommandTable = typeof COMMANDS;
export type CommandName = keyof CommandTable;
export type CommandInput<K extends CommandName> = CommandTable[K]['command'] extends CaseCommand<infer I, infer _T, infer _P> ? I : never;
export type CommandValue<K extends CommandName> = CommandTable[K]['command'] extends CaseCommand<infer _I, infer T, infer _P> ? T : never;
