import { readSpan, writeSpan } from './span-literal';

describe('limits as number and unit', () => {
  it.each([
    ['3 working days', { count: 3, unit: 'working-days' }],
    ['三个工作日', { count: 3, unit: 'working-days' }],
    ['2 working hours', { count: 2, unit: 'working-hours' }],
    ['P5D', { count: 5, unit: 'days' }],
    ['PT4H', { count: 4, unit: 'hours' }],
  ])('%s', (literal, span) => {
    expect(readSpan(literal)).toEqual(span);
  });

  it.each(['', 'P1DT2H', '90 working minutes', '2026-10-10', 'R3/P1D', '=四级[1].时限', 'nonsense'])('%s is something else', (literal) => {
    expect(readSpan(literal)).toBeUndefined();
  });

  it.each(['3 working days', '1 working hour', 'P5D', 'PT4H'])('%s is written as it was read', (literal) => {
    const span = readSpan(literal);
    expect(span && writeSpan(span)).toBe(literal);
  });
});
