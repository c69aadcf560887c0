import { fail, type JsonObject, ok, type Rejection, type Result } from '@liuzhuan/kernel';
import type { OutcomeProgram, TaskProgram } from '@liuzhuan/machine';
import type { CaseDraft } from '../case/case-draft';
import { conclude } from '../case/conclude';
import { evaluateAt } from '../case/evaluate-at';
import { runMachine } from '../case/run-machine';
import { variablesOf } from '../case/viewpoint';
import { acceptData } from '../forms/accept-data';
import type { TaskRecord } from '../records/records';
import { reject } from '../rejections';
import { personsIn } from '../services/notify';
import type { CaseCommand, CaseOutcome, TaskInput } from './case-command';
import { decisionVariables } from './decision-variables';
import { offeredOutcomes } from './offered-outcomes';
import { openTask } from './preflight';

export interface CompleteTaskInput extends TaskInput {
  readonly outcome?: string;
  readonly opinion?: string;
  readonly data?: JsonObject;
}

/** Completes a task (同意, 办结 …): outcome, opinion and data are judged, become variables, and the case moves on. */
export const completeTask: CaseCommand<CompleteTaskInput, CaseOutcome> = {
  target: ({ task }) => ({ kind: 'task', task }),
  decide(context, input, permission) {
    const open = openTask(context, input, permission);
    if (!open.ok) return { kind: 'reject', rejection: open.error };
    const { draft, task } = open.value;
    const program = draft.node(task.program, task.node).task;
    const outcome = chooseOutcome(draft, task, program, input);
    if (!outcome.ok) return { kind: 'reject', rejection: outcome.error };
    const viewpoint = { scope: task.scope, activation: task.activation };
    const accepted = acceptData(context.world, context.actor, draft.instance, {
      form: program?.form,
      definition: context.world.definition(task.program),
      data: input.data ?? {},
      variables: variablesOf(context.world, draft.snapshot, viewpoint),
    });
    if (!accepted.ok) return { kind: 'reject', rejection: accepted.error };

    const copies = (program?.copies ?? []).flatMap((rule) => personsIn(evaluateAt(draft, viewpoint, rule).value));
    const done = markCompleted(draft, task, input, accepted.value, outcome.value);
    if (copies.length > 0) copyTo(draft, done, copies);
    if (locksDocuments(program, done.outcome)) lockDocuments(draft, done);
    const refused = runMachine(draft, {
      type: 'complete',
      activation: task.activation,
      variables: { ...accepted.value, ...decisionVariables(program, outcome.value?.name ?? null, done.opinion) },
      ...(draft.actor !== null && { by: draft.actor }),
    });
    return refused ? { kind: 'reject', rejection: refused } : conclude(draft, done);
  },
};

function chooseOutcome(
  draft: CaseDraft,
  task: TaskRecord,
  program: TaskProgram | undefined,
  { outcome: chosen, opinion = '' }: CompleteTaskInput,
): Result<OutcomeProgram | undefined, Rejection> {
  const choices = offeredOutcomes(draft, task, program);
  const offered = choices.map((choice) => `${choice.label}（${choice.name}）`).join('、');
  if (chosen === undefined) {
    return (program?.outcomes ?? []).length === 0 ? ok(undefined) : fail(reject('outcome-required', { name: task.name, offered }));
  }
  const outcome = choices.find((choice) => choice.name === chosen);
  if (!outcome) return fail(reject('outcome-unknown', { name: task.name, outcome: chosen, offered }));
  if (outcome.opinion === 'required' && opinion.trim() === '') return fail(reject('opinion-required', { outcome: outcome.label }));
  return ok(outcome);
}

function markCompleted(draft: CaseDraft, task: TaskRecord, input: CompleteTaskInput, data: JsonObject, outcome: OutcomeProgram | undefined): TaskRecord {
  const opinion = input.opinion?.trim() ? input.opinion.trim() : null;
  const done: TaskRecord = {
    ...task,
    status: 'completed',
    assignee: task.assignee ?? draft.actor,
    outcome: outcome?.name ?? null,
    opinion,
    data,
    completedBy: draft.actor,
    completedAt: draft.now,
  };
  draft.book.changeTask(done);
  const words = { task: task.id, name: task.name, outcome: done.outcome, label: outcome?.label ?? null, opinion, data };
  draft.record('task.completed', words, { node: task.node, activation: task.activation });
  return done;
}

function copyTo(draft: CaseDraft, task: TaskRecord, persons: readonly string[]): void {
  const told = draft.notify(persons, 'copy', `抄送：${draft.instance.title} · ${task.name}`, task);
  draft.record('task.copied', { name: task.name, persons: [...told] }, { node: task.node, activation: task.activation });
}

/** `lockOn` names the outcomes that lock; without it `lock` says it for all. */
function locksDocuments(program: TaskProgram | undefined, outcome: string | null): boolean {
  const { lock = false, lockOn } = program?.documents ?? {};
  return lockOn ? outcome !== null && lockOn.includes(outcome) : lock;
}

function lockDocuments(draft: CaseDraft, task: TaskRecord): void {
  draft.book.documentsLocked = { at: draft.now, by: draft.actor ?? 'service', task: task.id };
  draft.record('documents.locked', { name: task.name }, { node: task.node, activation: task.activation });
}
