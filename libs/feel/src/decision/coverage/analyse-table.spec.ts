import fc from 'fast-check';
import { tableModel } from '../../testing/table-model';
import { evaluateDecision } from '../evaluate-decision';
import type { DecisionTable, TableInput } from '../model/boxed-expression';
import { analyseTable } from './analyse-table';
import { ruleOutputs } from './rule-outputs';

/** A column with the values brute force tries: half steps, so that every interval between whole numbers is met. */
interface Column {
  readonly input: TableInput;
  readonly values: readonly (string | number | boolean)[];
  readonly tests: fc.Arbitrary<string>;
}

const days = ['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04', '2026-01-05', '2026-01-06'];
const whole = fc.integer({ min: 0, max: 4 }).map(String);
const word = fc.constantFrom('"甲"', '"乙"', '"丙"');
const dayText = fc.integer({ min: 1, max: 4 }).map((index) => `date("${days[index]}")`);
const comparison = (value: fc.Arbitrary<string>) => fc.tuple(fc.constantFrom('<', '<=', '>', '>=', '=', '!='), value).map(([sign, text]) => `${sign} ${text}`);
const interval = (value: fc.Arbitrary<string>) =>
  fc.tuple(fc.constantFrom('[', '('), value, value, fc.constantFrom(']', ')')).map(([open, low, high, close]) => `${open}${low}..${high}${close}`);
const several = (test: fc.Arbitrary<string>) => fc.array(test, { minLength: 1, maxLength: 2 }).map((tests) => tests.join(', '));
const negatable = (test: fc.Arbitrary<string>) => fc.oneof({ weight: 3, arbitrary: test }, test.map((text) => `not(${text})`), fc.constant('-'));

const COLUMNS: readonly Column[] = [
  {
    input: { expression: 'n', type: 'number' },
    values: Array.from({ length: 13 }, (_, index) => index / 2 - 1),
    tests: negatable(several(fc.oneof(whole, comparison(whole), interval(whole)))),
  },
  { input: { expression: 's', type: 'string' }, values: ['甲', '乙', '丙', '丁'], tests: negatable(several(word)) },
  { input: { expression: 'a', type: 'string', allowedValues: '"甲", "乙", "丙"' }, values: ['甲', '乙', '丙'], tests: negatable(several(word)) },
  { input: { expression: 'b', type: 'boolean' }, values: [true, false], tests: fc.constantFrom('true', 'false', '-') },
  { input: { expression: 'd', type: 'date' }, values: days, tests: negatable(several(fc.oneof(dayText, comparison(dayText), interval(dayText)))) },
];

interface Drawn {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
}

const drawn: fc.Arbitrary<Drawn> = fc
  .shuffledSubarray([...COLUMNS], { minLength: 1, maxLength: 3 })
  .chain((columns) => fc.array(fc.tuple(...columns.map(({ tests }) => tests)), { maxLength: 5 }).map((rows) => ({ columns, rows })));

function modelOf({ columns, rows }: Drawn, hitPolicy: DecisionTable['hitPolicy']) {
  const outputs = rows.map((row, index) => [...row, String(index)]);
  return tableModel(columns.map(({ input }) => input.expression), ['x'], outputs, { hitPolicy, inputs: columns.map(({ input }) => input) });
}

function combinations(columns: readonly Column[]): readonly Record<string, string | number | boolean>[] {
  return columns.reduce<Record<string, string | number | boolean>[]>((all, { input, values }) => all.flatMap((one) => values.map((value) => ({ ...one, [input.expression]: value }))), [{}]);
}

/** The rules that match each combination, as our own evaluation says. */
function matches(table: Drawn): readonly (readonly number[])[] {
  const model = modelOf(table, 'COLLECT');
  return combinations(table.columns).map((context) => {
    const outcome = evaluateDecision(model, 'd', context);
    if (!outcome.ok) throw new Error(outcome.error.message.en);
    return (outcome.value.value ?? []) as readonly number[];
  });
}

function analyse(table: Drawn, hitPolicy: DecisionTable['hitPolicy']) {
  const model = modelOf(table, hitPolicy);
  const logic = model.decisions[0]?.logic as DecisionTable;
  return analyseTable(logic, model, ruleOutputs(logic));
}

/** Gaps are listed by fives: filling them has to come to an end. */
const MOST_ROUNDS = 60;

describe('a table is judged as trying every value would', () => {
  it('gaps are there when a combination has no rule, and the rows proposed fill them without meeting others', () => {
    fc.assert(
      fc.property(drawn, (table) => {
        const hasGap = matches(table).some((rules) => rules.length === 0);
        expect(analyse(table, 'FIRST').gaps.length > 0).toBe(hasGap);
        let rows = [...table.rows];
        for (let round = 0; round < MOST_ROUNDS; round++) {
          const { gaps } = analyse({ ...table, rows }, 'FIRST');
          if (gaps.length === 0) break;
          rows = [...rows, ...gaps.map(({ cells }) => cells)];
        }
        const filled = matches({ ...table, rows });
        expect(filled.filter((rules) => rules.length === 0)).toEqual([]);
        expect(filled.filter((rules) => rules.some((rule) => rule >= table.rows.length) && rules.length > 1)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('rules overlap when a combination has both', () => {
    fc.assert(
      fc.property(drawn, (table) => {
        const expected = new Set(matches(table).flatMap((rules) => rules.flatMap((second) => rules.filter((first) => first < second).map((first) => `${first}-${second}`))));
        const found = analyse(table, 'UNIQUE').overlaps.map(({ rules }) => rules.join('-'));
        expect(found).toHaveLength(Math.min(expected.size, 10));
        expect(found.filter((pair) => !expected.has(pair))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('a rule is masked, or empty, when no combination gives its answer', () => {
    fc.assert(
      fc.property(drawn, (table) => {
        const all = matches(table);
        const { masked, empty } = analyse(table, 'FIRST');
        const taken = new Set(all.map(([first]) => first));
        const matching = new Set(all.flat());
        const rules = [...table.rows.keys()];
        expect(masked.map(({ rule }) => rule)).toEqual(rules.filter((rule) => matching.has(rule) && !taken.has(rule)));
        expect(empty.map(({ rule }) => rule)).toEqual(rules.filter((rule) => !matching.has(rule)));
      }),
      { numRuns: 200 },
    );
  });
});

describe('large tables', () => {
  it('ten inputs and a hundred rows are judged, or left open in words', () => {
    const inputs = Array.from({ length: 10 }, (_, index) => ({ expression: `n${index}`, type: 'number' }));
    const rows = Array.from({ length: 100 }, (_, row) => [...inputs.map((_input, column) => ((row >> (column % 7)) % 2 === 0 ? `> ${row % 13}` : `<= ${(row * 7) % 11}`)), String(row)]);
    const model = tableModel(inputs.map(({ expression }) => expression), ['x'], rows, { hitPolicy: 'FIRST', inputs });
    const logic = model.decisions[0]?.logic as DecisionTable;
    const { gaps, tooLarge } = analyseTable(logic, model, ruleOutputs(logic));
    expect(gaps.length > 0 || tooLarge).toBe(true);
  });
});
