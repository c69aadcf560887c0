import { type CodeTable, diagnosticsOf, fillText, hasErrors } from './diagnostic';

const CODES = {
  'no-start': { severity: 'error', message: { zh: '{name} 没有开始', en: '{name} has no start' }, cure: { zh: '加一个', en: 'Add one to {name}' } },
  'no-name': { severity: 'warning', message: { zh: '没有名称', en: 'No name' }, cure: { zh: '起名', en: 'Name it' } },
} as const satisfies CodeTable;
const diagnose = diagnosticsOf(CODES);

describe('a diagnostic', () => {
  it('carries its place, its parameters and the texts with the parameters filled in', () => {
    expect(diagnose('no-start', { elementId: 'P' }, { name: '发文' })).toEqual({
      code: 'no-start',
      severity: 'error',
      location: { elementId: 'P' },
      params: { name: '发文' },
      message: { zh: '发文 没有开始', en: '发文 has no start' },
      cure: { zh: '加一个', en: 'Add one to 发文' },
    });
  });

  it('forbids deployment only when it is an error', () => {
    expect(hasErrors([])).toBe(false);
    expect(hasErrors([diagnose('no-name', {})])).toBe(false);
    expect(hasErrors([diagnose('no-name', {}), diagnose('no-start', {})])).toBe(true);
  });
});

describe('fillText', () => {
  it.each([
    ['{a} and {b}', { a: 'x', b: 2 }, 'x and 2'],
    ['{missing}', {}, '{missing}'],
    ['{list}', { list: ['a', 1] }, '["a",1]'],
    ['{a}{a}', { a: '$&' }, '$&$&'],
  ])('%s', (template, params, expected) => {
    expect(fillText({ zh: template, en: template }, params)).toEqual({ zh: expected, en: expected });
  });

  it('gives each language its own word', () => {
    expect(fillText({ zh: '改为{way}', en: 'now {way}' }, { way: { zh: '依次会签', en: 'in turn' } })).toEqual({ zh: '改为依次会签', en: 'now in turn' });
  });
});
