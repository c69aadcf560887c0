import { isJsonObject, type Json, type JsonObject } from '@liuzhuan/kernel';
import { type Goal, jumpTargets, type OutcomeProgram, returnTargets } from '@liuzhuan/machine';
import type { Actor } from '../actor';
import { CaseDraft } from '../case/case-draft';
import { variablesOf } from '../case/viewpoint';
import { COMMANDS } from '../commands/command-table';
import { offeredOutcomes } from '../commands/offered-outcomes';
import { mayAct } from '../commands/permission';
import { fieldsOfForm } from '../forms/form-field';
import { hideFields, isHidden, withoutHidden } from '../forms/hide-fields';
import type { Ids } from '../ports/world';
import type { InstanceRecord, TaskRecord } from '../records/records';
import { IdSource } from '../world/id-source';
import type { World } from '../world/world';
import type { Offers } from './offers';
import { type TaskAction, taskOffers } from './task-offers';

/** A task as the person before it needs it. */
export interface TaskDescription extends Offers<TaskAction> {
  readonly form: { readonly key: string; readonly schema: JsonObject; readonly editable: readonly string[] } | null;
  /** Values of the form's fields as the case has them (all visible variables when there is no form). */
  readonly data: JsonObject;
  /** Buttons that may be pressed now. */
  readonly outcomes: readonly OutcomeProgram[];
  /** Where it may be returned to: named by the process and on the way the case came. */
  readonly returnTargets: readonly Goal[];
  /** Where an administrator may let the case go on instead. */
  readonly jumpTargets: readonly Goal[];
  /** The task is one of several that are signed side by side; who gives only an opinion decides nothing. */
  readonly signing: 'alone' | 'member' | 'advisory';
  /** The case stands still (挂起). */
  readonly suspended: boolean;
  /** The word on the button that was pressed. */
  readonly outcomeLabel: string | null;
  readonly documents: 'none' | 'read' | 'write';
  /** Ids of the regulation clauses the node fulfils. */
  readonly clauses: readonly string[];
}

/** Rows a description is made from, read by the caller. */
export interface DescribedTask {
  readonly task: TaskRecord;
  readonly instance: InstanceRecord;
  readonly openTasks: readonly TaskRecord[];
}

/** Describes a task to an actor. For a task that is not open: as it is now, with nothing allowed but to take it back. */
export function describeTask(world: World, ids: Ids, actor: Actor, { task, instance, openTasks }: DescribedTask): TaskDescription {
  const loaded = { instance, task, openTasks, historySeq: 0 };
  const context = { actor, world, loaded, draws: [], ids: new IdSource(ids) };
  const draft = new CaseDraft(context, instance, false);
  const programs = { program: (ref: string) => world.definition(ref).program };
  const node = draft.node(task.program, task.node);
  const { form } = node.task ?? {};
  const whole = form && world.definition(task.program).forms[form.key];
  const hidden = form?.hidden ?? [];
  const schema = whole && hideFields(whole, hidden);
  const variables = variablesOf(world, instance.state, { scope: task.scope, activation: task.activation });
  const isOpen = task.status === 'open' && instance.status === 'active';
  const targets = isOpen ? returnTargets(instance.state, task.activation, programs) : [];
  const jumps = isOpen ? jumpTargets(instance.state, task.activation, programs) : [];
  const permitted = targets.filter((target) => target.permitted).map(({ node: id, name }) => ({ node: id, name }));
  return {
    form: form && schema ? { key: form.key, schema, editable: form.editable.filter((field) => !isHidden(hidden, field)) } : null,
    data: schema ? dataOf(schema, { ...variables, ...task.data }, hidden) : variables,
    outcomes: isOpen ? offeredOutcomes(draft, task, node.task) : [],
    returnTargets: permitted,
    outcomeLabel: node.task?.outcomes.find(({ name }) => name === task.outcome)?.label ?? null,
    documents: node.task?.documents?.access ?? 'none',
    clauses: node.clauses,
    jumpTargets: mayAct(actor, COMMANDS.jumpTask.permission, { task, instance, openTasks }) ? jumps : [],
    signing: signingOf(task, instance),
    suspended: instance.state.status === 'suspended',
    ...taskOffers(context, { task, instance }, { returns: permitted, jumps }),
  };
}

function signingOf({ activation }: TaskRecord, { state }: InstanceRecord): TaskDescription['signing'] {
  const token = Object.values(state.tokens).find((candidate) => candidate.activation === activation);
  const members = token && state.scopes[token.scope]?.members;
  if (!members) return 'alone';
  const index = Number(token.locals?.['loopCounter'] ?? 1) - 1;
  return members.advisory?.includes(index) ? 'advisory' : 'member';
}

/** Only what the form shows leaves the house: by the top-level keys of its fields, and the names its lists and tables read. */
function dataOf(schema: JsonObject, variables: JsonObject, hidden: readonly string[]): JsonObject {
  const keys = new Set([...fieldsOfForm(schema).keys(), ...namesRead(schema)]);
  const shown = Object.entries(variables).filter(([name]) => keys.has(name));
  return withoutHidden(Object.fromEntries(shown), hidden);
}

/** Variables that components read beside their own: `valuesKey`, and any name that FEEL or a template of the form mentions. */
function namesRead(schema: Json): readonly string[] {
  if (typeof schema === 'string') return schema.startsWith('=') || schema.includes('{{') ? (schema.match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? []) : [];
  if (Array.isArray(schema)) return (schema as readonly Json[]).flatMap(namesRead);
  if (!isJsonObject(schema)) return [];
  const { valuesKey } = schema;
  return [...(typeof valuesKey === 'string' ? [valuesKey] : []), ...Object.values(schema).flatMap(namesRead)];
}
