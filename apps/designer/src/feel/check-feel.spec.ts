import { checkFeel } from './check-feel';

describe('an expression while it is written', () => {
  it('is no mistake while it is empty', () => {
    expect(checkFeel('  ', [])).toEqual({ names: [], unknown: [], unknownFunctions: [] });
  });

  it('says what cannot be read, and the cure', () => {
    expect(checkFeel('unitHead(', []).error?.zh).toMatch(/\p{Script=Han}/u);
  });

  it('tells the names it reads, and those nobody gives', () => {
    const verdict = checkFeel('结论 = "能办" and 级别 > 2', ['结论']);
    expect(verdict.error).toBeUndefined();
    expect(verdict.names).toEqual(['结论', '级别']);
    expect(verdict.unknown).toEqual(['级别']);
  });

  it('knows the functions of the office', () => {
    expect(checkFeel('unitHead(starterUnit)', ['starterUnit']).unknownFunctions).toEqual([]);
    expect(checkFeel('nobodyKnows(1)', []).unknownFunctions).toEqual(['nobodyKnows']);
  });
});
