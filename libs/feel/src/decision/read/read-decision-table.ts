import type { Aggregation, DecisionTable, HitPolicy, TableInput, TableOutput, TableRule } from '../model/boxed-expression';
import { compact, type Element, many, one, text } from './element';

const POLICIES: Readonly<Record<string, HitPolicy>> = {
  UNIQUE: 'UNIQUE',
  ANY: 'ANY',
  PRIORITY: 'PRIORITY',
  FIRST: 'FIRST',
  'RULE ORDER': 'RULE ORDER',
  'OUTPUT ORDER': 'OUTPUT ORDER',
  COLLECT: 'COLLECT',
};
const AGGREGATIONS: Readonly<Record<string, Aggregation>> = { SUM: 'SUM', COUNT: 'COUNT', MIN: 'MIN', MAX: 'MAX' };

function readInput(element: Element): TableInput {
  const expression = one(element, 'inputExpression');
  return compact({
    id: text(element, 'id'),
    label: text(element, 'label'),
    expression: text(expression, 'text') ?? '',
    type: text(expression, 'typeRef'),
    allowedValues: text(one(element, 'inputValues'), 'text'),
  });
}

function readOutput(element: Element): TableOutput {
  return compact({
    id: text(element, 'id'),
    label: text(element, 'label'),
    name: text(element, 'name'),
    type: text(element, 'typeRef'),
    allowedValues: text(one(element, 'outputValues'), 'text'),
    defaultValue: text(one(element, 'defaultOutputEntry'), 'text'),
  });
}

function readRule(element: Element, index: number): TableRule {
  return compact({
    id: text(element, 'id') ?? `rule-${index + 1}`,
    clauses: text(element, 'clauses')?.split(/\s+/) ?? [],
    inputs: many(element, 'inputEntry').map((entry) => text(entry, 'text') ?? ''),
    outputs: many(element, 'outputEntry').map((entry) => text(entry, 'text') ?? ''),
    description: text(element, 'description'),
    annotations: many(element, 'annotationEntry').map((entry) => text(entry, 'text') ?? ''),
  });
}

/** A decision table. A rule without id gets `rule-` and its number. */
export function readDecisionTable(element: Element): DecisionTable {
  return compact({
    kind: 'decision-table' as const,
    hitPolicy: POLICIES[text(element, 'hitPolicy') ?? 'UNIQUE'] ?? 'UNIQUE',
    aggregation: AGGREGATIONS[text(element, 'aggregation') ?? ''],
    inputs: many(element, 'input').map(readInput),
    outputs: many(element, 'output').map(readOutput),
    rules: many(element, 'rule').map(readRule),
  });
}
