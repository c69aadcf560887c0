import type { Json, JsonObject } from '@liuzhuan/kernel';
import { compileExpression } from './compile-expression';
import { evaluate, evaluateCondition } from './evaluate';
import type { HostFunctions } from './frame';

function compiled(source: string) {
  const result = compileExpression(source);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
const run = (source: string, context: JsonObject = {}, functions: HostFunctions = {}) => evaluate(compiled(source), context, functions);

const functions: HostFunctions = {
  unitHead: (unit: Json) => (unit === '秘书科' ? 'p1' : undefined),
  members: () => ['p1', 'p2'],
  workingDaysAfter: (from: Json, days: Json) => `${String(from)}+${String(days)}`,
};

describe('evaluate', () => {
  it('calls functions of the host with Json and takes Json', () => {
    expect(run('unitHead("秘书科")', {}, functions)).toEqual({ value: 'p1', warnings: [] });
    expect(run('workingDaysAfter(date("2026-01-01") + duration("P1D"), 3)', {}, functions).value).toBe('2026-01-02+3');
    expect(run('count(members(u)[item != starter])', { u: 'x', starter: 'p1' }, functions).value).toBe(1);
  });

  it('says when a function finds nothing, or is not there', () => {
    expect(run('unitHead("没有")', {}, functions)).toMatchObject({ value: null, warnings: [{ code: 'feel-no-answer', params: { name: 'unitHead' } }] });
    expect(run('nobody(1)')).toMatchObject({ value: null, warnings: [{ code: 'feel-unknown-function' }] });
  });

  it.each([
    ['x + 1', 'feel-unknown-variable', 1],
    ['{a: 1}.b', 'feel-unknown-property', 8],
    ['1 < "a"', 'feel-not-comparable', 1],
    ['1 + "a"', 'feel-wrong-type', 1],
    ['date("no")', 'feel-wrong-arguments', 1],
    ['function(x) external {}', 'feel-unsupported', 1],
  ])('warns about %s', (source, code, column) => {
    const { value, warnings } = run(source);
    expect(value).toBeNull();
    expect(warnings[0]).toMatchObject({ code, severity: 'warning', location: { line: 1, column } });
  });

  it('gives only Json, dates as ISO 8601 text', () => {
    expect(run('{d: date("2026-01-01"), t: @"PT90M", z: date and time(now), f: function(x) x}', { now: '2026-11-22T01:30:00.000Z' }).value).toEqual({
      d: '2026-01-01', t: 'PT1H30M', z: '2026-11-22T01:30:00Z', f: null,
    });
  });

  it('answers now() and today() from the context', () => {
    const context = { now: '2026-11-22T01:30:00.000Z', today: '2026-11-22' };
    expect(run('today() < date("2026-11-23") and now() > date and time("2026-11-22T00:00:00Z")', context).value).toBe(true);
    expect(run('now()')).toMatchObject({ value: null, warnings: [{ code: 'feel-wrong-arguments' }] });
  });

  it('sees own entries only', () => {
    expect(run('constructor').value).toBeNull();
    expect(run('toString', {}, {}).value).toBeNull();
    expect(run('x.constructor', { x: {} }).value).toBeNull();
    expect(run('hasOwnProperty("a")').value).toBeNull();
  });
});

describe('evaluateCondition', () => {
  it.each([
    ['a > 1', { a: 2 }, true],
    ['a > 1', { a: 1 }, false],
    ['missing = null', {}, true],
  ])('%s', (source, context, expected) => {
    expect(evaluateCondition(compiled(source), context)).toEqual({ ok: true, value: expected });
  });

  it.each([
    ['a', { a: 'yes' }, {}],
    ['a > 1', { a: null }, { line: 1, column: 1 }],
    ['true and\n missing > 1', {}, { line: 2, column: 2 }],
  ])('%j is no answer', (source, context, place) => {
    const result = evaluateCondition(compiled(source), context, {}, { elementId: 'Flow_1' });
    expect(result).toMatchObject({ ok: false, error: { code: 'feel-condition-not-boolean', location: { elementId: 'Flow_1', ...place } } });
  });

  it('names the reason in both languages', () => {
    const result = evaluateCondition(compiled('经费 > 1'), {});
    expect(result.ok ? '' : result.error.message).toEqual({
      zh: '条件“经费 > 1”的结果不是真或假，而是null：没有变量“经费”',
      en: 'The condition "经费 > 1" is neither true nor false but null: There is no variable "经费"',
    });
  });
});
