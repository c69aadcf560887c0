import type { Diagnostic, Location } from '@liuzhuan/kernel';
import { diagnoseDecision } from '../codes';
import type { DecisionTable } from '../model/boxed-expression';
import type { DecisionModel } from '../model/decision-model';
import { analyseTable, type Situation } from './analyse-table';
import { ruleOutputs } from './rule-outputs';

const numbered = (rules: readonly number[]) => rules.map((rule) => rule + 1).join('、');

/**
 * Gaps and overlaps of a table as findings. `params.rules` are the ids of the rules meant, `params.cells` the tests of a row that would cover a gap,
 * `params.table` the id of the table.
 * @param place of the decision the table belongs to
 */
export function checkCoverage(table: DecisionTable, model: DecisionModel, place: Location): Diagnostic[] {
  const found = analyseTable(table, model, ruleOutputs(table));
  const idOf = (rule: number) => table.rules[rule]?.id ?? '';
  const at = (rule: number) => ({ ...place, elementId: idOf(rule) });
  const words = ({ words: { zh, en }, cells }: Situation) => ({ situation: zh, situationEn: en, cells });
  const columnName = (column: number) => table.inputs[column]?.label?.trim() || (table.inputs[column]?.expression ?? '');
  const base = { table: table.id ?? '' };
  const several = table.hitPolicy === 'ANY' ? 'dmn-overlap-differs' : 'dmn-overlap';
  return [
    ...found.overlaps.map(({ rules, situation }) =>
      diagnoseDecision(several, at(rules[1]), { ...base, ...words(situation), numbers: numbered(rules), rules: rules.map(idOf) }),
    ),
    ...found.empty.map(({ rule, column }) =>
      diagnoseDecision('dmn-rule-empty', at(rule), { ...base, number: rule + 1, input: columnName(column), test: table.rules[rule]?.inputs[column] ?? '', rules: [idOf(rule)] }),
    ),
    ...found.masked.map(({ rule, by }) =>
      diagnoseDecision('dmn-rule-masked', at(rule), { ...base, number: rule + 1, by: numbered(by), rules: [rule, ...by].map(idOf) }),
    ),
    ...found.gaps.map((situation) => diagnoseDecision('dmn-gap', place, { ...base, ...words(situation), rules: [] })),
    ...(found.more ? [diagnoseDecision('dmn-more-gaps', place, base)] : []),
    ...found.undecided.map(({ column, rules }) =>
      diagnoseDecision('dmn-undecided', place, { ...base, input: columnName(column), numbers: numbered(rules), rules: rules.map(idOf) }),
    ),
    ...(found.tooLarge ? [diagnoseDecision('dmn-undecided-size', place, base)] : []),
  ];
}
