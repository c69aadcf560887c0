import fc from 'fast-check';
import * as feelin from 'feelin';
import type { JsonObject } from '@liuzhuan/kernel';
import { compileExpression, compileUnaryTests } from './compile-expression';
import { evaluate, evaluateUnaryTests } from './evaluate';

const context: JsonObject = {
  a: 1, b: 2.5, s: '甲', t: true, n: null, xs: [1, 2, 3], 来文: { 标题: '通知', 份数: 3 }, rows: [{ k: 1, v: 'x' }, { k: 2, v: 'y' }],
  涉及经费: 30, day: '2026-01-31', now: '2026-11-22T01:30:00.000Z',
};

const asJson = (value: unknown): unknown => (value === undefined ? null : JSON.parse(JSON.stringify(value)));

function ours(source: string) {
  const compiled = compileExpression(source);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
  return evaluate(compiled.value, context).value;
}

function answerOfFeelin(source: string): unknown {
  try {
    return asJson(feelin.evaluate(source, { ...context }).value);
  } catch {
    return 'throws';
  }
}

describe('agreement with feelin', () => {
  it.each([
    '1 + 2 * 3', '-a', 'a - -b', '2 ** 3', '(a + b) / 2', '1 / 0', '"x" + s', '1 + null', '"a" + 1',
    'a < b', 'a >= 1', 's = "甲"', 's != "甲"', 'a = null', 'n = null', 'n != null', '1 = "1"', 'xs = [1, 2, 3]', 'null < 1',
    't and a > 0', 't or n', 'n or false', 'false and n', 'not(t)', 'not(n)',
    'a between 0 and 2', 'a in [1..3]', 'a in (5, > 0)', 'a in (2, 3)', 's in ("甲", "乙")', '2 in xs', '4 in (1, 4)', 'a in > 3',
    'if a > 0 then "y" else "n"', 'if n then 1 else 2', '来文.标题', '来文.份数 > 2', '来文.没有', 'rows.v', 'n.x',
    'rows[k = 2].v', 'rows[1].v', 'xs[-1]', 'xs[item > 1]', 'xs[9]', '5[1]', 'rows[k > 1 and v = "y"]',
    'for x in xs return x * 2', 'for x in 1..3 return x', 'for x in 3..1, y in [1, 2] return x * y', 'for i in 1..5 return if i = 1 then 1 else partial[-1] + i',
    'some x in xs satisfies x > 2', 'every x in xs satisfies x > 0', '{a: 1, b: a + 1}.b', '{"x y": 1}', '[1, "a", null]', '(function(x) x + 1)(2)',
    'string length(s)', 'upper case("ab")', 'substring("abc", 2)', 'contains("abc", "b")', 'sum(xs)', 'count(xs)', 'min(xs)', 'max(1, 5, 2)',
    'append(xs, 4)', 'concatenate([1], [2])', 'list contains(xs, 2)', 'flatten([[1], [2, [3]]])', 'sort([3, 1, 2], function(x, y) x < y)',
    'distinct values([1, 1, 2])', 'string join(["a", "b"], ",")', 'split("a,b", ",")', 'floor(1.7)', 'decimal(1.235, 2)', 'modulo(7, 3)', 'get value(来文, "标题")',
    'date("2026-01-01") < date("2026-02-01")', 'date(day) > date("2026-01-30")', 'date(day) = date("2026-01-31")', 'date("2026-13-01")',
    'date and time(now) < date and time("2026-12-01T00:00:00Z")', 'date and time(now) + duration("P1D")', 'date("2026-03-01") - date("2026-02-01")',
    'date(day) + duration("P1M")', 'date(day).year', '@"2026-01-01" + @"P2D"', 'duration("P1D") < duration("PT36H")', 'time("10:00:00") + duration("PT1H")',
    'string(date(day))', 'date(2026, 1, 31)', 'date(day) in [date("2026-01-01")..date("2026-02-01")]', 'years and months duration(date("2025-01-01"), date("2026-03-01"))',
    'a instance of number', 's instance of string', 'n instance of Any', 'xs instance of list', '来文 instance of context', 'before(1, 2)', 'includes([1..3], 2)',
    '涉及经费 > 20 and 来文.标题 = "通知"', '"行\\n\\u4e2d"', 'string length(string: "abc")', 'missing', 'missing.x', 'missing(1)',
  ])('%s', (source) => {
    expect(asJson(ours(source))).toEqual(asJson(feelin.evaluate(source, { ...context }).value));
  });

  it.each([
    ['-', 1], ['1, 2', 2], ['not(1, 2)', 3], ['not(1, 2)', 2], ['> 3', 4], ['[1..5)', 5], ['"a", "b"', 'b'], ['"a"', 'c'], ['< 3, > 10', 11],
    ['? > 3', 4], ['null', null], ['not(null)', null], ['not(null)', 1], ['true', true], ['true', false], ['a', 1], ['a', 2], ['xs', 2], ['xs', 7], ['count(?) > 2', [1, 2, 3]],
    ['contains(?, "批")', '批示'], ['来文.份数', 3], ['!= 3', 4], ['[a..b]', 2], ['> 3', null], ['-1', -1], ['涉及经费 > 20', '任意'],
  ] as const)('cell %s against %j', (source, value) => {
    const compiled = compileUnaryTests(source);
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
    const expected = feelin.unaryTest(source, { ...context, '?': value as never }).value;
    expect(evaluateUnaryTests(compiled.value, value as never, context).value === true).toBe(expected === true);
  });

  it('on random comparisons and logic', () => {
    const operand = fc.oneof(fc.constantFrom('a', 'b', 's', 't', 'n', '来文.份数', '"甲"', 'true', 'null', '涉及经费'), fc.integer({ min: -3, max: 40 }).map((value) => (value < 0 ? `(${value})` : String(value))));
    const numeric = fc.oneof(fc.constantFrom('a', 'b', '来文.份数', '涉及经费'), fc.integer({ min: 0, max: 40 }).map(String));
    const test = fc.oneof(
      fc.tuple(operand, fc.constantFrom('=', '!='), operand).map((parts) => parts.join(' ')),
      fc.tuple(numeric, fc.constantFrom('<', '<=', '>', '>='), numeric).map((parts) => parts.join(' ')),
      fc.tuple(numeric, numeric, numeric).filter(([, low, high]) => Number(low) <= Number(high)).map(([x, low, high]) => `(${x} in [${low}..${high}])`),
    );
    const logic = fc.tuple(test, fc.constantFrom('and', 'or'), test, fc.constantFrom('and', 'or'), test).map((parts) => parts.join(' '));
    fc.assert(fc.property(logic, (source) => expect(ours(source)).toEqual(feelin.evaluate(source, { ...context }).value ?? null)), { numRuns: 300 });
  });
});

describe('departures from feelin', () => {
  // DMN 1.5: [expression, feelin's answer, ours]
  it.each([
    ['"a" <= 1', true, null],
    ['if "x" then 1 else 2', 1, 2],
    ['some x in [1, null] satisfies x > 1', false, null],
    // feelin reads `a in (xs and …)`.
    ['a in xs and t', null, true],
    ['a in xs or n', null, true],
    ['t and 5 in xs or t', false, true],
    ['a in > 0 and 涉及经费 in [1..9] or b > 2', 'throws', true],
    ['duration("P1D") * 2', null, 'P2D'],
    ['{a: 1, a: 2}', { a: 2 }, null],
  ])('%s', (source, theirs, own) => {
    expect(answerOfFeelin(source)).toEqual(theirs);
    expect(ours(source)).toEqual(own);
  });
});
