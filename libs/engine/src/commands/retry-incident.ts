import { type IncidentId, isJsonObject, type JsonObject, type Rejection } from '@liuzhuan/kernel';
import { assignTask } from '../assignment/task-assignment';
import type { CaseDraft } from '../case/case-draft';
import { conclude } from '../case/conclude';
import { literalAt } from '../case/evaluate-at';
import { runMachine } from '../case/run-machine';
import { dueOfTask } from '../due/task-due';
import { watch } from '../effects/task-open';
import { startTimer } from '../effects/timer-start';
import type { EngineIncidentCode } from '../incidents/incident-codes';
import { isEngineIncident } from '../incidents/incident-codes';
import type { IncidentRecord, TaskRecord } from '../records/records';
import { reject } from '../rejections';
import type { CaseCommand, CaseOutcome } from './case-command';
import { openCase } from './preflight';

export interface RetryIncidentInput {
  readonly incident: IncidentId;
  /** Corrected variables of the case, set before the retry. */
  readonly variables?: JsonObject;
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
    const { incident } = context.loaded;
    if (!incident || incident.organisation !== context.actor.organisation) {
      return { kind: 'reject', rejection: reject('unknown-incident', { incident: input.incident }) };
    }
    if (incident.resolvedAt !== null) return { kind: 'reject', rejection: reject('incident-resolved', { incident: incident.id }) };
    const open = openCase(context, incident.instance, permission);
    if (!open.ok) return { kind: 'reject', rejection: open.error };
    const refused = retry(open.value, incident, input.variables);
    return refused ? { kind: 'reject', rejection: refused } : conclude(open.value);
  },
};

function retry(draft: CaseDraft, incident: IncidentRecord, variables: JsonObject | undefined): Rejection | undefined {
  draft.record('incident.retried', { code: incident.code, ...(variables && { variables }) }, { node: incident.node, activation: incident.activation });
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
  const due = 'due' in finding ? finding.due : null;
  const changed = { ...task, due: due?.at ?? null, dueText: due?.text ?? null };
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
