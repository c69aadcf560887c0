import { compileExpression, compileUnaryTests } from './compile-expression';

describe('compileExpression', () => {
  it.each([
    ['a + 1', ['a'], [], []],
    ['= 涉及经费 > 3', ['涉及经费'], [], []],
    ['来文.标题', ['来文'], [], []],
    ['for x in xs return x + y', ['xs', 'y'], [], []],
    ['some x in xs satisfies x = z', ['xs', 'z'], [], []],
    ['xs[k = limit and item.z]', ['xs'], ['k', 'limit'], []],
    ['{a: 1, b: a + c}', ['c'], [], []],
    ['(function(p) p + q)(1)', ['q'], [], []],
    ['unitHead(unitOf(starter))', ['starter'], [], ['unitHead', 'unitOf']],
    ['date(now) < today', ['now', 'today'], [], []],
    ['string length(s)', ['s'], [], []],
  ])('tells what %s reads', (source, names, filterNames, functions) => {
    expect(compileExpression(source)).toMatchObject({ ok: true, value: { names, filterNames, functions } });
  });

  it.each([
    ['', 'feel-empty', 1, 1],
    ['a +', 'feel-incomplete', 1, 4],
    ['1 2', 'feel-syntax', 1, 3],
    ['a == 1', 'feel-syntax', 1, 4],
    ['金额 ＞ 10', 'feel-syntax', 1, 4],
    ['金额 > 10 and 类别 ＝ 甲', 'feel-syntax', 1, 16],
    ['a and\n  (b', 'feel-incomplete', 2, 5],
    ['if a then b', 'feel-incomplete', 1, 12],
    ['a\n  > "b', 'feel-syntax', 2, 5],
  ])('locates the mistake in %j', (source, code, line, column) => {
    const result = compileExpression(source, { location: { elementId: 'Flow_1' } });
    expect(result).toMatchObject({ ok: false, error: [{ code, location: { elementId: 'Flow_1', line, column } }] });
  });

  it('refuses and / or after a comparison in a cell', () => {
    expect(compileUnaryTests('> 3 and < 5')).toMatchObject({ ok: false, error: [{ code: 'feel-syntax', location: { line: 1, column: 5 } }] });
    expect(compileUnaryTests('? > 3 and ? < 5').ok).toBe(true);
  });

  it('refuses what nobody would write', () => {
    for (const source of ['('.repeat(3000), `1${'+1'.repeat(5000)}`, `"${'x'.repeat(30_000)}"`]) {
      expect(compileExpression(source)).toMatchObject({ ok: false, error: [{ code: 'feel-too-complex' }] });
    }
  });

  it('gives the same object for the same source', () => {
    expect(compileExpression('a + 1')).toBe(compileExpression(' = a + 1 '));
    expect(compileUnaryTests('> 1')).not.toBe(compileExpression('[1]'));
  });

  it('knows names with spaces and operators when told', () => {
    const source = 'Applicant.Date of Birth < Cut-off Date';
    expect(compileExpression(source, { known: { Applicant: { 'Date of Birth': null }, 'Cut-off Date': null } })).toMatchObject({
      ok: true,
      value: { names: ['Applicant', 'Cut-off Date'] },
    });
  });
});
