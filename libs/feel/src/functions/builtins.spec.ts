import { compileExpression } from '../expression/compile-expression';
import { evaluate } from '../expression/evaluate';

function answer(source: string) {
  const compiled = compileExpression(source);
  if (!compiled.ok) throw new Error(compiled.error[0]?.message.en);
  return evaluate(compiled.value, {});
}

describe('built-in functions', () => {
  it.each([
    // strings
    ['substring("流转系统", 2, 2)', '转系'],
    ['substring("foobar", -2)', 'ar'],
    ['substring(string: "foobar", start position: 3)', 'obar'],
    ['matches("hello world", "hello[ ]world ", "x")', true],
    ['matches("O", "[A-Z-[OI]]")', false],
    ['matches("文", "\\p{IsCJKUnifiedIdeographs}")', true],
    ['replace("abc", "(a)(b)", "$2$1-$0")', 'ba-abc'],
    ['replace("1.50", "\\.", "\\$")', '1$50'],
    ['split("a;b;;c", ";")', ['a', 'b', '', 'c']],
    // numbers
    ['decimal(1.005, 2)', 1],
    ['decimal(2.5, 0)', 2],
    ['decimal(3.5, 0)', 4],
    ['decimal(1115, -1)', 1120],
    ['floor(-1.56, 1)', -1.6],
    ['ceiling(1.005, 2)', 1.01],
    ['round up(5.1, 0)', 6],
    ['round down(-5.9, 0)', -5],
    ['round half up(-2.5, 0)', -3],
    ['round half down(2.5, 0)', 2],
    ['round half up(1.335, 2)', 1.34],
    // lists
    ['min("b", "a")', 'a'],
    ['max([date("2026-01-02"), date("2026-01-01")])', '2026-01-02'],
    ['median([10, 9, 100])', 10],
    ['mode([3, 1, 3, 1, 2])', [1, 3]],
    ['stddev(2, 4, 7, 5)', 2.0816659994661326],
    ['sum(1, 2, 3)', 6],
    ['product([2, 3])', 6],
    ['all([true, null])', null],
    ['any([null, true])', true],
    ['list contains([1, null], null)', true],
    ['index of([{a: 1}, 2, {a: 1}], {a: 1})', [1, 3]],
    ['sublist([1, 2, 3], -2, 1)', [2]],
    ['insert before([1, 2], 2, 9)', [1, 9, 2]],
    ['remove([1, 2, 3], -1)', [1, 2]],
    ['list replace([1, 2, 3], 2, 9)', [1, 9, 3]],
    ['list replace([1, 5, 9], function(item, newItem) item > 4, 0)', [1, 0, 0]],
    ['sort([{n: 2}, {n: 1}], function(x, y) x.n < y.n).n', [1, 2]],
    // dates
    ['date and time("2026-01-01")', '2026-01-01T00:00:00'],
    ['date and time(date("2026-01-01"), time("10:00:00+08:00"))', '2026-01-01T10:00:00+08:00'],
    ['time(10, 30, 0, duration("PT8H"))', '10:30:00+08:00'],
    ['day of week(date("2026-11-22"))', 'Sunday'],
    ['week of year(date("2026-01-01"))', 1],
    ['last day of month(date("2028-02-01"))', 29],
    ['years and months duration(date("2026-03-31"), date("2025-01-01"))', '-P1Y2M'],
    ['duration("P1Y") / duration("P4M")', 3],
    ['duration("P999999999M")', 'P83333333Y3M'],
    ['duration("-P99999999Y") - duration("P13M")', '-P100000000Y1M'],
    ['duration("P99999999Y1M").years + duration("P99999999Y1M").months', 100_000_000],
    ['duration("P99999999Y") = duration("P1199999988M")', true],
    ['duration("P99999999Y") > duration("P1Y")', true],
    ['-duration("P99999999Y") / 99999999', '-P1Y'],
    ['duration("P49M") / 49', 'P1M'],
    ['-duration("PT1H") * 1.5', '-PT1H30M'],
    ['is(time("10:00:00Z"), time("10:00:00+00:00"))', true],
    ['is(duration("P0Y"), duration("P0D"))', false],
    ['for d in date("2026-01-30")..date("2026-02-01") return d.day', [30, 31, 1]],
    // ranges
    ['range("[1..3)")', '[1..3)'],
    ['2 in range("[1..3)")', true],
    ['overlaps before([1..5], (4..8])', true],
    ['finished by([5..10], 10)', true],
    ['starts(1, [1..5])', true],
    ['during(5, (1..5))', false],
    ['coincides([1..5], [1..5])', true],
    ['5 in (null..10]', null],
    ['(> 5) = (5..null)', false],
    ['[1..3] instance of range<number>', true],
    ['[1] instance of list<string>', false],
  ])('%s', (source, expected) => {
    expect(answer(source)).toEqual({ value: expected, warnings: [] });
  });

  it.each([
    'substring("abc", 0)',
    'matches("a", "(")',
    'matches("a", "a", "q")',
    'replace("a", "\\p{IsNothing}", "b")',
    'decimal(1, 7000)',
    'floor(1.5, null)',
    'sublist([1], 2)',
    'remove([1], 0)',
    'insert before([1], 3, 1)',
    'median(["a"])',
    'max(1, "a")',
    'sort([1], 2)',
    'list replace([1], 3, 0)',
    'date("2026-02-30")',
    'date("2026-1-1")',
    'time("25:00:00")',
    'time("10:00:00+19:00")',
    'duration("P1W")',
    'before(1, "a")',
    'range("1..3")',
    'range("[3..1]")',
    'upper case(1)',
    'string length("a", "b")',
    'count(strange: 1)',
  ])('%s is refused with a warning', (source) => {
    const { value, warnings } = answer(source);
    expect(value).toBeNull();
    expect(warnings.map((warning) => warning.code)).toEqual(['feel-wrong-arguments']);
  });

  it.each([
    ['{f: function(n) if n < 2 then 1 else n * f(n - 1), r: f(5)}.r', 120, []],
    ['{f: function(n) f(n + 1), r: f(1)}.r', null, ['feel-endless']],
    ['for i in 1..2000, j in 1..2000 return i', null, ['feel-endless']],
    ['date("270000-01-01") + duration("P9999Y")', null, ['feel-wrong-type']],
    ['date("2026-01-01") + duration("P99999999Y")', null, ['feel-wrong-type']],
  ])('%s comes to an end', (source, value, codes) => {
    const outcome = answer(source);
    expect(outcome.value).toEqual(value);
    expect(outcome.warnings.map((warning) => warning.code)).toEqual(codes);
  });
});
