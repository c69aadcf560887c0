import type { BilingualText } from '@liuzhuan/kernel';
import type { DecisionTable } from '../model/boxed-expression';
import type { DecisionModel } from '../model/decision-model';
import { type Dimension, dimensionsOf } from './dimensions';
import { type RuleOutputs, rulesByPriority, sameOutputs } from './rule-outputs';
import { situationWords } from './situation-words';
import { testTextOf } from './test-text';
import { type Box, intersection, uncovered } from './uncovered';

/** A combination of inputs: in words, and as the cells of a row that covers it, one per input. */
export interface Situation {
  readonly words: BilingualText;
  readonly cells: readonly string[];
}

/** What there is to say about the rules of a table. Rules by their place, beginning with 0. */
export interface TableAnalysis {
  readonly dimensions: readonly Dimension[];
  /** Situations for which there is no answer; `more` = there are others. Only for tables that give one answer and have no default. */
  readonly gaps: readonly Situation[];
  readonly more: boolean;
  /** Pairs that match together where only one may (UNIQUE), or with different outputs (ANY). */
  readonly overlaps: readonly { readonly rules: readonly [number, number]; readonly situation: Situation }[];
  /** Rules that are never taken because others take all they match. */
  readonly masked: readonly { readonly rule: number; readonly by: readonly number[] }[];
  /** Rules with a cell that holds for no value. */
  readonly empty: readonly { readonly rule: number; readonly column: number }[];
  /** Columns whose tests leave a gap or an overlap open, with the rules. */
  readonly undecided: readonly { readonly column: number; readonly rules: readonly number[] }[];
  /** The combinations are too many to go through. */
  readonly tooLarge: boolean;
}

/** Gaps and overlaps listed at most. */
const MOST_GAPS = 5;
const MOST_OVERLAPS = 10;
/** Policies that give the answer of one rule: to them a situation without rule is a gap. */
const ONE_ANSWER: ReadonlySet<DecisionTable['hitPolicy']> = new Set(['UNIQUE', 'ANY', 'FIRST', 'PRIORITY']);

const boxOf = (dimensions: readonly Dimension[], rule: number, which: 'must' | 'may'): Box => dimensions.map((dimension) => dimension[which][rule] ?? 0n);

function situationOf(table: DecisionTable, dimensions: readonly Dimension[], box: Box): Situation {
  const cells = table.inputs.map((_, column) => {
    const index = dimensions.findIndex(({ columns }) => columns[0] === column);
    return index < 0 ? '-' : testTextOf(dimensions[index] as Dimension, box[index] as bigint);
  });
  return { words: situationWords(dimensions, box), cells };
}

/** Pairs of rules that share a situation and may not. */
function pairs(table: DecisionTable, boxes: readonly Box[], outputs: RuleOutputs): { readonly rules: readonly [number, number]; readonly box: Box }[] {
  if (table.hitPolicy !== 'UNIQUE' && table.hitPolicy !== 'ANY') return [];
  return boxes.flatMap((box, second) =>
    boxes.slice(0, second).flatMap((other, first) => {
      if (table.hitPolicy === 'ANY' && sameOutputs(outputs, first, second) !== false) return [];
      const common = intersection(other, box);
      return common ? [{ rules: [first, second] as const, box: common }] : [];
    }),
  );
}

function maskedRules(table: DecisionTable, must: readonly Box[], may: readonly Box[], outputs: RuleOutputs): TableAnalysis['masked'] {
  const stronger = table.hitPolicy === 'FIRST' ? may.map((_, rule) => [...may.keys()].slice(0, rule)) : table.hitPolicy === 'PRIORITY' ? rulesByPriority(table, outputs) : undefined;
  if (!stronger) return [];
  return may.flatMap((box, rule) => {
    if (box.some((set) => set === 0n)) return [];
    const by = (stronger[rule] ?? []).filter((other) => intersection(must[other] as Box, box));
    if (by.length === 0) return [];
    const taken = (others: readonly number[]) => {
      const left = uncovered(box, others.map((other) => must[other] as Box), 0);
      return left.boxes.length === 0 && left.extent === 'all';
    };
    if (!taken(by)) return [];
    // Only those that are needed are named.
    return [{ rule, by: by.reduce((kept, other) => (taken(kept.filter((each) => each !== other)) ? kept.filter((each) => each !== other) : kept), by) }];
  });
}

function undecidedColumns(dimensions: readonly Dimension[]): TableAnalysis['undecided'] {
  return dimensions.flatMap(({ columns, must, may }) => {
    const rules = may.flatMap((set, rule) => (set === must[rule] ? [] : [rule]));
    return rules.length > 0 ? [{ column: columns[0] as number, rules }] : [];
  });
}

/**
 * Finds situations no rule of a table covers, rules that match together, and rules that are never taken. Each input's values are split at the
 * constants its tests compare with; within a part no test tells one value from another, so trying one decides for all.
 *
 * Missing values (null) count only where a test of that input mentions null: elsewhere they are the form's concern. Inputs count as independent of
 * each other. A cell that reads other names or calls functions may hold or not: what depends on it is left open and said to be so.
 */
export function analyseTable(table: DecisionTable, model: DecisionModel, outputs: RuleOutputs): TableAnalysis {
  const dimensions = dimensionsOf(table, model);
  const everything = dimensions.map(({ all }) => all);
  const rules = [...table.rules.keys()];
  const must = rules.map((rule) => boxOf(dimensions, rule, 'must'));
  const may = rules.map((rule) => boxOf(dimensions, rule, 'may'));
  const wantsAnswer = ONE_ANSWER.has(table.hitPolicy) && table.outputs.every(({ defaultValue }) => defaultValue === undefined);
  const gaps = wantsAnswer ? uncovered(everything, may, MOST_GAPS) : undefined;
  const surely = pairs(table, must, outputs);
  const possibly = pairs(table, may, outputs);
  const maybeGap = wantsAnswer && gaps?.boxes.length === 0 && uncovered(everything, must, 0).extent !== 'all';
  return {
    dimensions,
    gaps: (gaps?.boxes ?? []).map((box) => situationOf(table, dimensions, box)),
    more: gaps?.extent === 'some',
    overlaps: surely.slice(0, MOST_OVERLAPS).map(({ rules: both, box }) => ({ rules: both, situation: situationOf(table, dimensions, box) })),
    masked: maskedRules(table, must, may, outputs),
    empty: may.flatMap((box, rule) => {
      const index = box.findIndex((set) => set === 0n);
      return index < 0 ? [] : [{ rule, column: dimensions[index]?.columns[0] ?? 0 }];
    }),
    undecided: maybeGap || possibly.length > surely.length ? undecidedColumns(dimensions) : [],
    tooLarge: gaps?.extent === 'undecided',
  };
}
