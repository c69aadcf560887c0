import type { JsonObject } from '@liuzhuan/kernel';
import type { Effect, NodeProgram, OutcomeProgram } from '@liuzhuan/machine';
import { alreadyDecided, assignTask, type TaskAssignment } from '../assignment/task-assignment';
import type { CaseDraft } from '../case/case-draft';
import type { Viewpoint } from '../case/viewpoint';
import { decisionVariables } from '../commands/decision-variables';
import { watchTask } from '../due/due-jobs';
import { dueColumns, type DueFinding, dueOfTask } from '../due/task-due';
import type { TaskRecord } from '../records/records';
import type { EffectHandler } from './effect-handler';

type TaskOpen = Extract<Effect, { readonly type: 'task.open' }>;

/**
 * Opens a task: finds who gets it and until when. Somebody who has decided already (`skipIfSame`) is not asked again. A task that
 * nobody can take is opened all the same, with an incident: an administrator reassigns it, or mends the directory and retries.
 */
export const openTask: EffectHandler<'task.open'> = (run, effect) => {
  const { draft } = run;
  const node = draft.node(effect.program, effect.node);
  const viewpoint: Viewpoint = { scope: effect.scope, activation: effect.activation };
  const assignment = assignTask(draft, viewpoint, node, effect.member ?? null);
  const decided = alreadyDecided(draft, assignment, node.task);
  if (decided !== null) {
    const outcome = outcomeOfSkipped(node.task?.outcomes ?? []);
    const variables = decisionVariables(node.task, outcome, null);
    draft.record('task.skipped', { name: node.name, outcome, nodes: [...(node.task?.assignment?.skipIfSame ?? [])] }, { ...siteOf(effect), actor: decided });
    run.follow({ type: 'complete', activation: effect.activation, variables, by: decided });
    return;
  }
  const finding = dueOfTask(draft, viewpoint, node.task?.due);
  const task = taskRecord(draft, effect, node, assignment, finding);
  draft.book.addTask(task);
  recordOpening(draft, task, assignment);
  if (assignment.assignee === null && assignment.candidates.length === 0) raiseNobody(draft, task, node, assignment);
  watch(draft, task, node, finding);
};

/** Skipping stands for the same person deciding the same way again: the expected outcome, so that the flow takes its normal way. */
function outcomeOfSkipped(outcomes: readonly OutcomeProgram[]): string | null {
  return (outcomes.find((outcome) => outcome.primary) ?? outcomes[0])?.name ?? null;
}

function siteOf({ activation, node }: TaskOpen) {
  return { activation, node };
}

function taskRecord(draft: CaseDraft, effect: TaskOpen, node: NodeProgram, assignment: TaskAssignment, finding: DueFinding): TaskRecord {
  const { organisation, id: instance } = draft.instance;
  const urgency = draft.variable('urgency');
  return {
    id: draft.context.ids.task(),
    organisation,
    instance,
    activation: effect.activation,
    scope: effect.scope,
    node: effect.node,
    program: effect.program,
    name: node.name === '' ? effect.node : node.name,
    status: 'open',
    assignee: assignment.assignee,
    candidates: assignment.candidates,
    assignmentRule: assignment.sentence,
    createdAt: draft.now,
    ...dueColumns(finding),
    urgency: typeof urgency === 'string' ? urgency : null,
    member: effect.member ?? null,
    outcome: null,
    opinion: null,
    data: null,
    completedBy: null,
    completedAt: null,
    sentBy: draft.actor,
    delegations: [],
    revision: 1,
  };
}

function recordOpening(draft: CaseDraft, task: TaskRecord, { substitutions, unknown }: TaskAssignment): void {
  const assignees = task.assignee === null ? task.candidates : [task.assignee];
  const data: JsonObject = {
    task: task.id,
    name: task.name,
    assignees: [...assignees],
    rule: task.assignmentRule,
    due: task.due,
    ...(task.member && { member: task.member.item }),
    ...(substitutions.length > 0 && { substitutions: substitutions.map((substitution) => ({ ...substitution })) }),
    ...(unknown.length > 0 && { unknown: [...unknown] }),
  };
  draft.record('task.opened', data, { node: task.node, activation: task.activation });
}

function raiseNobody(draft: CaseDraft, task: TaskRecord, node: NodeProgram, { result }: TaskAssignment): void {
  const rule = node.task?.assignment?.rule ?? '';
  draft.raiseIncident('nobody-can-take-task', { activation: task.activation, node: task.node }, { name: task.name, rule, result, task: task.id });
}

/** Sets the jobs of a due time, or puts down why it cannot be computed. Also used when an incident about it is retried. */
export function watch(draft: CaseDraft, task: TaskRecord, node: NodeProgram, finding: DueFinding): void {
  const site = { activation: task.activation, node: task.node };
  if ('unreadable' in finding) {
    const { text, reason } = finding.unreadable;
    draft.raiseIncident('due-unreadable', site, { name: task.name, text, reason: reason.zh, task: task.id });
    return;
  }
  if (node.task?.due) watchTask(draft, task, finding.due, node.task.due);
  if (finding.due && !finding.due.isOfficial) draft.record('calendar.unofficial', { name: task.name, due: finding.due.at }, { ...site, actor: null });
}
