import type { FormSettings, ManualTask, TaskSettings, UserTask } from '@liuzhuan/bpmn';
import type { TaskProgram } from '@liuzhuan/machine';
import { type Compilation, defined } from '../compilation';
import { assignmentByLane } from './lane-assignment';
import { assignmentByRoles } from './resource-roles';

/** A form; without a list of its own every field is as editable as the form says. */
export function formOf(form: FormSettings | undefined, compilation: Compilation): TaskProgram['form'] {
  if (!form) return undefined;
  compilation.forms.add(form.key);
  const editable = form.editable === undefined || form.editable === 'all' ? ['*'] : form.editable;
  return { key: form.key, editable, ...(form.hidden && { hidden: form.hidden }) };
}

function dueOf(id: string, due: TaskSettings['due'], compilation: Compilation): TaskProgram['due'] {
  if (!due) return undefined;
  const anchor =
    due.anchor?.kind === 'feel' ? compilation.feel(id, 'anchor', due.anchor.text) : due.anchor && JSON.stringify(due.anchor.text);
  return defined({
    within: compilation.literal(id, 'within', due.within),
    by: compilation.literal(id, 'by', due.by),
    anchor,
    remindBefore: compilation.literal(id, 'remindBefore', due.remindBefore),
    remindEvery: compilation.literal(id, 'remindEvery', due.remindEvery),
    escalateTo: compilation.feelIf(id, 'escalateTo', due.escalateTo),
    warning: due.warning || undefined,
  });
}

function documentsOf({ id, name = id, settings }: UserTask | ManualTask, compilation: Compilation): TaskProgram['documents'] {
  const known = new Set(settings.outcomes.map((outcome) => outcome.name));
  const unknown = (settings.documents?.lockOn ?? []).filter((outcome) => !known.has(outcome));
  if (unknown.length > 0) compilation.report('lock-outcome-unknown', id, { name, outcomes: unknown.join(' ') }, 'lockOn');
  return settings.documents;
}

function laneAssignment(id: string, compilation: Compilation): TaskProgram['assignment'] {
  const found = assignmentByLane(compilation.process, id);
  return found && { ...found.assignment, rule: compilation.feel(found.lane, 'rule', found.assignment.rule) };
}

/** What the engine needs to give a task to people, with every FEEL source checked. */
export function taskProgram(node: UserTask | ManualTask, compilation: Compilation): TaskProgram {
  const { id, settings } = node;
  const { assignment } = settings;
  return defined({
    assignment: assignment ? { ...assignment, rule: compilation.feel(id, 'rule', assignment.rule) } : (assignmentByRoles(node, compilation) ?? laneAssignment(id, compilation)),
    due: dueOf(id, settings.due, compilation),
    form: formOf(settings.form, compilation),
    outcomes: settings.outcomes.map(({ name, label, opinion, primary, condition }) =>
      defined({ name, label: label ?? name, opinion, primary, condition: compilation.feelIf(id, 'condition', condition) }),
    ),
    outcomeVariable: settings.outcomeVariable,
    returnTo: settings.returnTo,
    documents: documentsOf(node, compilation),
    copies: settings.copyTo.map((rule) => compilation.feel(id, 'copy', rule)),
  });
}

/** The task section of a node that only has a form, such as a start event. */
export function formOnly(form: FormSettings | undefined, compilation: Compilation): TaskProgram | undefined {
  const program = formOf(form, compilation);
  return program && { form: program, outcomes: [], outcomeVariable: 'outcome', returnTo: [], copies: [] };
}
