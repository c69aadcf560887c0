import { checkFeel } from './check-feel';

const known = (...here: readonly string[]) => ({ here, later: ['批示'] });

describe('an expression while it is written', () => {
  it('is no mistake while it is empty', () => {
    expect(checkFeel('  ', known())).toEqual({ names: [], unknown: [], tooEarly: [], unknownFunctions: [] });
  });

  it('says what cannot be read, and the cure', () => {
    expect(checkFeel('unitHead(', known()).error?.zh).toMatch(/\p{Script=Han}/u);
  });

  it('tells the names it reads, and those nobody gives', () => {
    const verdict = checkFeel('结论 = "能办" and 级别 > 2', known('结论'));
    expect(verdict.error).toBeUndefined();
    expect(verdict.names).toEqual(['结论', '级别']);
    expect(verdict.unknown).toEqual(['级别']);
  });

  it('tells names that get their value only later', () => {
    const verdict = checkFeel('批示 = "同意"', known());
    expect([verdict.unknown, verdict.tooEarly]).toEqual([[], ['批示']]);
  });

  it('knows the functions of the office', () => {
    expect(checkFeel('unitHead(starterUnit)', known('starterUnit')).unknownFunctions).toEqual([]);
    expect(checkFeel('nobodyKnows(1)', known()).unknownFunctions).toEqual(['nobodyKnows']);
  });
});
