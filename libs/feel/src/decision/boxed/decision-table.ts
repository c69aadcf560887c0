import { type Diagnostic } from '@liuzhuan/kernel';
import { type Evaluator, type Frame, innerFrame } from '../../expression/frame';
import { describeValue } from '../../values/describe-value';
import { ANY } from '../../values/feel-type';
import type { FeelContext, FeelValue } from '../../values/feel-value';
import { diagnoseDecision } from '../codes';
import type { DecisionTable, TableRule } from '../model/boxed-expression';
import { valueFromJson } from '../value-from-json';
import { type BoxedScope, placeOf, typeIn, withNames } from './boxed-scope';
import { typed } from './compile-boxed';
import { type Hit, HIT_POLICIES } from './hit-policies';
import { compileCell, compileText } from './literal-expression';

/** A column of tests: gives the value the cells test, as `?`. */
type InputColumn = (frame: Frame) => Frame;

/** A compiled row: tests (null = any value) and outputs. */
interface Row {
  readonly rule: TableRule;
  readonly index: number;
  readonly tests: readonly (Evaluator | null)[];
  readonly outputs: readonly Evaluator[];
}

function compileInputs(table: DecisionTable, scope: BoxedScope): InputColumn[] {
  return table.inputs.map((input, index) => {
    const place = placeOf(scope, input.id ?? table.id, `input-${index + 1}`);
    const run = compileText(input.expression, place, scope);
    const type = typeIn(scope, input.type, input.id);
    const allowed = input.allowedValues === undefined ? null : compileCell(input.allowedValues, place, scope);
    return (frame) => {
      const value = type === ANY ? run(frame) : valueFromJson(run(frame), type);
      const inner = innerFrame(frame, { '?': value });
      if (allowed && value !== null && allowed(inner) !== true) frame.run.warnings.push(notAllowed(value, input.expression));
      return inner;
    };

    function notAllowed(value: FeelValue, name: string): Diagnostic {
      return diagnoseDecision('dmn-not-allowed', place, { name, value: describeValue(value) });
    }
  });
}

function compileRow(rule: TableRule, index: number, table: DecisionTable, scope: BoxedScope): Row {
  const cellScope = withNames(scope, { '?': ANY });
  return {
    rule,
    index,
    tests: table.inputs.map((_, column) => {
      const text = rule.inputs[column] ?? '';
      return text === '' || text === '-' ? null : compileCell(text, placeOf(scope, rule.id, `input-${column + 1}`), cellScope);
    }),
    outputs: table.outputs.map((output, column) => {
      const text = rule.outputs[column] ?? '';
      const place = placeOf(scope, rule.id, `output-${column + 1}`);
      return text === '' ? () => null : typed(compileText(text, place, scope), output.type, rule.id, scope);
    }),
  };
}

/** One value, or a context of values by the names of the outputs. */
function combine(table: DecisionTable, values: readonly FeelValue[]): FeelValue {
  if (table.outputs.length === 1) return values[0] ?? null;
  const entries: FeelContext = Object.fromEntries(table.outputs.map((output, index) => [output.name ?? String(index + 1), values[index] ?? null]));
  return entries;
}

/** The output values in the order of their priority, one list per output; null where none are listed. */
function compilePriorities(table: DecisionTable, scope: BoxedScope): (Evaluator | null)[] {
  return table.outputs.map((output) =>
    output.allowedValues === undefined ? null : compileText(`[${output.allowedValues}]`, placeOf(scope, output.id ?? table.id), { ...scope, report: () => undefined }),
  );
}

/** Whether a cell holds. That a missing value does not compare with anything is no news in every cell. */
function holds(test: Evaluator, frame: Frame): boolean {
  const { warnings } = frame.run;
  const before = warnings.length;
  const outcome = test(frame);
  if (warnings.length > before && frame.values['?'] === null) warnings.length = before;
  return outcome === true;
}

/** A decision table (DMN 1.5, clause 8). */
export function compileDecisionTable(table: DecisionTable, scope: BoxedScope): Evaluator {
  const inputs = compileInputs(table, scope);
  const rows = table.rules.map((rule, index) => compileRow(rule, index, table, scope));
  const priorities = compilePriorities(table, scope);
  const defaults = table.outputs.map((output) =>
    output.defaultValue === undefined ? null : typed(compileText(output.defaultValue, placeOf(scope, output.id), scope), output.type, output.id, scope),
  );
  const hasDefault = defaults.some((value) => value !== null);
  const policy = HIT_POLICIES[table.hitPolicy];
  return (frame) => {
    const tested = inputs.map((input) => input(frame));
    const hits: Hit[] = [];
    for (const row of rows) {
      if (!row.tests.every((test, column) => test === null || holds(test, tested[column] as Frame))) continue;
      hits.push({ row: row.index, values: row.outputs.map((output) => output(frame)) });
      if (policy.stopsAtFirst) break;
    }
    if (hits.length === 0 && hasDefault) return combine(table, defaults.map((value) => value?.(frame) ?? null));
    const order = priorities.map((list) => list?.(frame) ?? null);
    const { value, taken, problem } = policy.settle(hits, { combine: (values) => combine(table, values), order, aggregation: table.aggregation });
    note(frame, taken);
    if (problem) frame.run.warnings.push(diagnoseDecision(problem, placeOf(scope, table.id), { rules: taken.map((hit) => rows[hit.row]?.rule.id ?? '').join(', ') }));
    return value;
  };

  function note(frame: Frame, taken: readonly Hit[]): void {
    if (!frame.run.trace || taken.length === 0) return;
    const rules = taken.map((hit) => table.rules[hit.row] as TableRule);
    frame.run.trace.push({
      decisionId: scope.ownerId,
      ruleIds: rules.map((rule) => rule.id),
      ruleIndexes: taken.map((hit) => hit.row),
      clauses: [...new Set(rules.flatMap((rule) => rule.clauses))],
    });
  }
}
