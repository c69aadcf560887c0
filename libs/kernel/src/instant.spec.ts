import { asInstant, isInstant } from './instant';

describe('an instant', () => {
  it.each([
    ['2026-11-22T01:30:00.000Z', true],
    ['2026-11-22T01:30:00Z', false],
    ['2026-11-22T09:30:00.000+08:00', false],
    ['2026-11-22', false],
    [1, false],
    [undefined, false],
  ])('%s: %s', (value, expected) => {
    expect(isInstant(value)).toBe(expected);
  });

  it('is refused in another spelling', () => {
    expect(() => asInstant('2026-11-22')).toThrow('Expected an ISO 8601 UTC instant with milliseconds but got "2026-11-22"');
    expect(asInstant('2026-11-22T01:30:00.000Z')).toBe('2026-11-22T01:30:00.000Z');
  });
});
