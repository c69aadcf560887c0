import { fail, type IncidentId, isJsonObject, type JsonObject, type Rejection, type Result } from '@liuzhuan/kernel';
import { caseVariables, variablesAt } from '@liuzhuan/machine';
import { assignTask } from '../assignment/task-assignment';
import type { CaseDraft } from '../case/case-draft';
import type { CommandContext } from '../case/command-context';
import { conclude } from '../case/conclude';
import { type Consequences, consequencesOf } from '../case/consequences';
import { literalAt } from '../case/evaluate-at';
import { runMachine } from '../case/run-machine';
import { dueColumns, dueOfTask } from '../due/task-due';
import { watch } from '../effects/task-open';
import { startTimer } from '../effects/timer-start';
import type { EngineIncidentCode } from '../incidents/incident-codes';
import { isEngineIncident } from '../incidents/incident-codes';
import type { IncidentRecord, TaskRecord } from '../records/records';
import { reject } from '../rejections';
import type { CaseCommand, CaseOutcome } from './case-command';
import type { Permission } from './permission';
import { openCase } from './preflight';
import { valuesBefore } from './set-variables';

export interface RetryIncidentInput {
  readonly incident: IncidentId;
  /** Corrected variables of the case, set before the retry. */
  readonly variables?: JsonObject;
  readonly reason?: string;
}

/** How each incident of the engine's own is tried again. An incident that comes again is a new one. */
const RETRIES: Readonly<Record<EngineIncidentCode, (draft: CaseDraft, incident: IncidentRecord) => void>> = {
  'nobody-can-take-task': assignAgain,
  'due-unreadable': computeDueAgain,
  'timer-unreadable': startTimerAgain,
  'message-undelivered': sendAgain,
};

/** Tries again where an incident stands. */
export const retryIncident: CaseCommand<RetryIncidentInput, CaseOutcome> = {
  target: ({ incident }) => ({ kind: 'incident', incident }),
  decide(context, input, permission) {
    const retried = tryAgain(context, input, permission);
    return retried.ok ? conclude(retried.value) : { kind: 'reject', rejection: retried.error };
  },
};

/** What a retry would come to: the retry itself, with nothing written. */
export const previewRetry: CaseCommand<RetryIncidentInput, Consequences> = {
  target: ({ incident }) => ({ kind: 'incident', incident }),
  decide(context, input, permission) {
    const retried = tryAgain(context, input, permission);
    return retried.ok ? { kind: 'nothing', value: consequencesOf(retried.value) } : { kind: 'reject', rejection: retried.error };
  },
};

function tryAgain(context: CommandContext, input: RetryIncidentInput, permission: Permission): Result<CaseDraft, Rejection> {
  const { incident } = context.loaded;
  if (!incident || incident.organisation !== context.actor.organisation) return fail(reject('unknown-incident', { incident: input.incident }));
  if (incident.resolvedAt !== null) return fail(reject('incident-resolved', { incident: incident.id }));
  const open = openCase(context, incident.instance, permission);
  if (!open.ok) return open;
  const refused = retry(open.value, incident, input);
  return refused ? fail(refused) : open;
}

function retry(draft: CaseDraft, incident: IncidentRecord, { variables, reason }: RetryIncidentInput): Rejection | undefined {
  const before = variables && { before: valuesBefore(knownAt(draft, incident), variables) };
  draft.record('incident.retried', { code: incident.code, ...(variables && { variables, ...before }), ...(reason !== undefined && { reason }) }, { node: incident.node, activation: incident.activation });
  if (!isEngineIncident(incident.code)) {
    if (incident.activation === null) return reject('unknown-incident', { incident: incident.id });
    return runMachine(draft, { type: 'retry', activation: incident.activation, ...(variables && { variables }) });
  }
  draft.book.resolveIncident(incident.id, draft.now);
  if (variables) {
    const refused = runMachine(draft, { type: 'setVariables', variables });
    if (refused) return refused;
  }
  RETRIES[incident.code](draft, incident);
  return undefined;
}

/** What the step that is stuck sees; of an incident that belongs to none, the variables of the case. */
function knownAt({ snapshot, context }: CaseDraft, { activation }: IncidentRecord): JsonObject {
  if (activation === null) return caseVariables(snapshot);
  return variablesAt(snapshot, activation, { program: (ref) => context.world.definition(ref).program });
}

function taskOf(draft: CaseDraft, incident: IncidentRecord): TaskRecord | undefined {
  return incident.activation === null ? undefined : draft.openTaskAt(incident.activation);
}

function assignAgain(draft: CaseDraft, incident: IncidentRecord): void {
  const task = taskOf(draft, incident);
  if (!task) return;
  const node = draft.node(task.program, task.node);
  const { assignee, candidates, sentence, result } = assignTask(draft, { scope: task.scope, activation: task.activation }, node, task.member);
  const site = { activation: task.activation, node: task.node };
  if (assignee === null && candidates.length === 0) {
    draft.raiseIncident('nobody-can-take-task', site, { ...incident.params, result });
    return;
  }
  draft.book.changeTask({ ...task, assignee, candidates, assignmentRule: sentence });
  const assignees = assignee === null ? [...candidates] : [assignee];
  draft.record('task.opened', { task: task.id, name: task.name, assignees, rule: sentence, due: task.due }, { ...site, actor: null });
}

function computeDueAgain(draft: CaseDraft, incident: IncidentRecord): void {
  const task = taskOf(draft, incident);
  if (!task) return;
  const node = draft.node(task.program, task.node);
  const finding = dueOfTask(draft, { scope: task.scope, activation: task.activation }, node.task?.due);
  const changed = { ...task, ...dueColumns(finding) };
  draft.book.changeTask(changed);
  watch(draft, changed, node, finding);
}

/** The text of a FEEL timer is worked out anew: that is where the mistake was. */
function startTimerAgain(draft: CaseDraft, incident: IncidentRecord): void {
  const { activation, node, params } = incident;
  const { occurrence, scope } = params;
  if (activation === null || node === null || typeof scope !== 'string') return;
  // The case may have been carried into another version since.
  const program = draft.snapshot.scopes[scope]?.program;
  if (program === undefined) return;
  const timer = draft.node(program, node).events?.find((event) => event.timer !== undefined)?.timer;
  if (!timer) return;
  const { value } = literalAt(draft, { scope, activation }, timer.feel ? `=${timer.text}` : timer.text);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  startTimer(
    { draft, follow: () => undefined },
    { type: 'timer.start', activation, node, scope, program, timer: { kind: timer.kind, text, occurrence: Number(occurrence ?? 1) } },
  );
}

function sendAgain(draft: CaseDraft, { node, params }: IncidentRecord): void {
  const payload = params['payload'];
  if (isJsonObject(payload)) draft.addJob({ activation: null, node, kind: 'delivery', dueAt: draft.now, payload });
}
