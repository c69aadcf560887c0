import { changesOf, correctionOf, readValue, typeOf, type ValueType, written } from './variable-edits';

describe('variables being corrected', () => {
  it.each([
    ['办结', 'text', '办结'],
    [3.5, 'number', '3.5'],
    [true, 'boolean', 'true'],
    ['2026-11-23', 'date', '2026-11-23'],
    ['2026-11-23T09:00:00+08:00', 'dateTime', '2026-11-23T09:00:00+08:00'],
    [['a'], 'list', '[\n  "a"\n]'],
    [{ a: 1 }, 'context', '{\n  "a": 1\n}'],
    [null, 'null', ''],
  ] as const)('%j is a %s and is read again as it is written', (value, type, text) => {
    expect(typeOf(value as never)).toBe(type);
    expect(written(value as never)).toEqual({ type, text });
    expect(readValue({ type, text })).toEqual({ value });
  });

  it.each([
    ['number', 'x', 'notNumber'],
    ['number', '', 'notNumber'],
    ['date', '2026-13-45', 'notDate'],
    ['dateTime', '明天', 'notDateTime'],
    ['list', '{}', 'notList'],
    ['context', '[1]', 'notContext'],
    ['context', '{', 'notContext'],
  ] as const)('a %s is not written %j', (type: ValueType, text, mistake) => {
    expect(readValue({ type, text })).toEqual({ mistake });
  });

  it('change only what is different', () => {
    const known = { a: 1, b: 'x', c: [1] };
    expect(changesOf(known, { a: written(1), b: written('y'), c: written([1]), d: written(null) })).toEqual([{ name: 'b', before: 'x', after: 'y' }, { name: 'd', after: null }]);
    expect(changesOf(known, { a: { type: 'number', text: '?' } })).toBeUndefined();
    expect(correctionOf(changesOf(known, { b: written('y') }))).toEqual({ b: 'y' });
    expect(correctionOf([])).toBeUndefined();
  });
});
