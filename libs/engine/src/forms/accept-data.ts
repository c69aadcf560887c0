import { fail, type Json, type JsonObject, ok, type Rejection, type Result } from '@liuzhuan/kernel';
import type { TaskProgram } from '@liuzhuan/machine';
import { type Actor, hasRole } from '../actor';
import { caseConstants, hostFunctions } from '../case/case-environment';
import type { DefinitionRecord } from '../ports/definition-store';
import type { InstanceRecord } from '../records/records';
import { reject } from '../rejections';
import type { World } from '../world/world';
import { formEvaluate } from './form-evaluate';
import { formOffice } from './form-office';
import { formProblem, type FormProblem } from './form-problems';
import { validateForm } from './validate-form';

/** Characters of JSON one submission may have; files travel as documents. */
const SIZE_LIMIT = 1_000_000;

export interface Submitted {
  readonly form: TaskProgram['form'] | undefined;
  readonly definition: DefinitionRecord;
  readonly data: JsonObject;
  readonly variables: JsonObject;
}

/**
 * What of the submitted data becomes variables. With a form, what the form accepts. Without one nothing can be entered by a person;
 * services and administrators may set variables freely.
 */
export function acceptData(world: World, actor: Actor, instance: InstanceRecord, submitted: Submitted): Result<JsonObject, Rejection> {
  const { form, definition, data, variables } = submitted;
  const size = JSON.stringify(data).length;
  if (size > SIZE_LIMIT) return fail(reject('data-too-large', { size, limit: SIZE_LIMIT }));
  const schema = form && definition.forms[form.key];
  if (!form || !schema) return hasRole(actor, 'administrator', 'service') ? ok(data) : withoutForm(data);
  const evaluate = formEvaluate(hostFunctions(world, instance.state));
  const names = { ...caseConstants(world, instance), ...variables };
  const verdict = validateForm(schema, { data, variables: names, editable: form.editable, hidden: form.hidden, office: formOffice(world, actor) }, evaluate);
  return verdict.problems.length > 0 ? fail(formInvalid(verdict.problems)) : ok(verdict.data);
}

function withoutForm(data: JsonObject): Result<JsonObject, Rejection> {
  const problems = Object.keys(data).map((field) => formProblem('field-unknown', field, { label: field }));
  return problems.length > 0 ? fail(formInvalid(problems)) : ok({});
}

function formInvalid(problems: readonly FormProblem[]): Rejection {
  return reject('form-invalid', { count: problems.length, problems: problems as unknown as Json });
}
