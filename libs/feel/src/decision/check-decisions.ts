import { type Diagnostic, hasErrors, type Location } from '@liuzhuan/kernel';
import type { CompiledExpression } from '../expression/compiled-expression';
import type { BoxedScope } from './boxed/boxed-scope';
import { diagnoseDecision } from './codes';
import { checkCoverage } from './coverage/check-coverage';
import { ModelCompiler } from './compile-model';
import type { BoxedExpression, DecisionTable } from './model/boxed-expression';
import type { DecisionModel } from './model/decision-model';

/**
 * Checks a model without running it: ids are unique, every text parses, every row has its cells, outputs have names and an order where the hit policy
 * asks for one, requirements exist and are free of cycles, names are known, rules cover every situation and exclude each other where they must.
 * Names are not checked in decisions that draw no requirements: those read the variables of their caller.
 * @param functionNames functions the host will offer
 */
export function checkDecisions(model: DecisionModel, functionNames: readonly string[] = []): Diagnostic[] {
  const found: Diagnostic[] = [];
  const offered = new Set(functionNames);
  const compiled = (expression: CompiledExpression, location: Location, scope: BoxedScope) => {
    if (scope.open) return;
    const known = (name: string) => Object.hasOwn(scope.known, name) || offered.has(name);
    for (const name of [...expression.names, ...expression.functions]) {
      if (!known(name)) found.push(diagnoseDecision('dmn-unknown-name', location, { name }));
    }
  };
  const compiler = new ModelCompiler(model, { report: (diagnostic) => found.push(diagnostic), compiled });
  for (const { id } of [...model.decisions, ...model.functions, ...model.services]) compiler.element(id);
  const place = { resource: model.resource };
  found.push(...doubles([...model.inputs, ...model.decisions, ...model.functions, ...model.services].map((element) => element.id), place));
  const broken = new Set(found.flatMap(({ severity, location }) => (severity === 'error' && location.elementId !== undefined ? [location.elementId] : [])));
  const checked = { model, broken };
  for (const decision of model.decisions) {
    const place = { resource: model.resource, elementId: decision.id };
    if (!decision.logic) found.push(diagnoseDecision('dmn-no-logic', place, { name: decision.name }));
    else found.push(...checkTables(decision.logic, place, checked));
  }
  for (const knowledge of model.functions) {
    if (knowledge.logic) found.push(...checkTables(knowledge.logic, { resource: model.resource, elementId: knowledge.id }, checked));
  }
  return found;
}

/** The boxed expressions directly within one. */
function partsOf(expression: BoxedExpression): readonly (BoxedExpression | null)[] {
  switch (expression.kind) {
    case 'context':
      return expression.entries.map((entry) => entry.value);
    case 'invocation':
      return expression.bindings.map((binding) => binding.value);
    case 'function-definition':
      return [expression.body];
    case 'conditional':
      return [expression.if, expression.then, expression.else];
    case 'list':
      return expression.elements;
    default:
      return [];
  }
}

interface Checked {
  readonly model: DecisionModel;
  /** Ids of elements that cannot be read. */
  readonly broken: ReadonlySet<string>;
}

function checkTables(expression: BoxedExpression, place: Location, { model, broken }: Checked): Diagnostic[] {
  if (expression.kind !== 'decision-table') return partsOf(expression).flatMap((part) => (part ? checkTables(part, place, { model, broken }) : []));
  const found = checkTable(expression, place);
  // What cells that are missing or do not parse would cover is not known.
  return hasErrors(found) || expression.rules.some(({ id }) => broken.has(id)) ? found : [...found, ...checkCoverage(expression, model, place)];
}

function doubles(ids: readonly string[], place: Location): Diagnostic[] {
  const repeated = new Set(ids.filter((id, index) => ids.indexOf(id) < index));
  return [...repeated].map((id) => diagnoseDecision('dmn-double-id', { ...place, elementId: id }, { id }));
}

function checkTable(table: DecisionTable, place: Location): Diagnostic[] {
  const found = doubles(
    table.rules.map((rule) => rule.id),
    place,
  );
  for (const rule of table.rules) {
    const where = { ...place, elementId: rule.id };
    const counts = [
      ['input', rule.inputs.length, table.inputs.length],
      ['output', rule.outputs.length, table.outputs.length],
    ] as const;
    for (const [which, count, expected] of counts) {
      if (count !== expected) found.push(diagnoseDecision('dmn-cell-count', where, { rule: rule.id, found: count, which, expected }));
    }
  }
  const names = table.outputs.map((output) => output.name);
  names.forEach((name, index) => {
    if (names.length > 1 && (name === undefined || names.indexOf(name) < index)) {
      found.push(diagnoseDecision('dmn-output-name', { ...place, elementId: table.outputs[index]?.id ?? place.elementId }, { number: index + 1 }));
    }
  });
  const ordered = table.hitPolicy === 'PRIORITY' || table.hitPolicy === 'OUTPUT ORDER';
  if (ordered && table.outputs.every((output) => output.allowedValues === undefined)) {
    found.push(diagnoseDecision('dmn-output-order', { ...place, elementId: table.id ?? place.elementId }, { policy: table.hitPolicy }));
  }
  return found;
}
