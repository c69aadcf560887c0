import { type DefinitionRecord, fieldPathsOf, type InstanceRecord, isHidden, type TaskRecord } from '@liuzhuan/engine';
import { isJsonObject, type Json } from '@liuzhuan/kernel';
import type { NodeProgram } from '@liuzhuan/machine';
import { noneStartsOf } from '../definitions/start-form';
import { type Caller, isAdministrator } from '../session/caller';
import { nodeOf } from './opinion-view';

/** What the definitions of a case, and the tasks so far, say about who sees what. */
interface CaseParts {
  readonly record: InstanceRecord;
  readonly definitions: readonly DefinitionRecord[];
  readonly tasks: readonly TaskRecord[];
}

const hiddenAt = (node: NodeProgram) => node.task?.form?.hidden ?? [];

function shownAt(definition: DefinitionRecord, node: NodeProgram | undefined): readonly string[] {
  const schema = node?.task?.form && definition.forms[node.task.form.key];
  return node && schema ? fieldPathsOf(schema).filter((path) => !isHidden(hiddenAt(node), path)) : [];
}

function hasPart({ assignee, completedBy, candidates, delegations }: TaskRecord, person: string): boolean {
  return assignee === person || completedBy === person || candidates.some((candidate) => candidate === person) || delegations.some(({ owner, to }) => owner === person || to === person);
}

/**
 * The fields of a case its page does not show to somebody: those hidden at any step of the process, except where a step of her own, or the start form
 * she filled in, shows them. Administrators see everything.
 */
export function hiddenFrom(caller: Caller, { record, definitions, tasks }: CaseParts): readonly string[] {
  const nodes = definitions.flatMap(({ program }) => Object.values(program.scopes).flatMap((scope) => Object.values(scope.nodes)));
  const guarded = new Set(nodes.flatMap(hiddenAt));
  if (guarded.size === 0 || isAdministrator(caller)) return [];
  const [own] = definitions;
  const started = own && record.starter !== null && record.starter === caller.person ? noneStartsOf(own.program).flatMap((node) => shownAt(own, node)) : [];
  const worked = tasks.flatMap((task) => {
    const definition = definitions.find(({ id }) => id === task.program);
    return definition && caller.person !== undefined && hasPart(task, caller.person) ? shownAt(definition, nodeOf(definition, task.node)) : [];
  });
  const shown = new Set([...started, ...worked]);
  return [...guarded].filter((field) => !shown.has(field));
}

/** What was recorded, without the values of such fields, wherever they stand. */
export function withoutValuesOf(data: Json, fields: readonly string[]): Json {
  if (fields.length === 0) return data;
  if (Array.isArray(data)) return (data as readonly Json[]).map((entry) => withoutValuesOf(entry, fields));
  if (!isJsonObject(data)) return data;
  return Object.fromEntries(Object.entries(data).flatMap(([name, value]) => (fields.includes(name) ? [] : [[name, withoutValuesOf(value, fields)]])));
}
