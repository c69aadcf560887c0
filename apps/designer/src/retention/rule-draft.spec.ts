import { choicesOf, EVERY_OTHER, type RetentionRule, withNewRule, withRule } from './rule-draft';

const rule = (process: string, archiveAfterMonths: number | null = null): RetentionRule => ({ process, archiveAfterMonths, purgeAfterYears: null });

describe('rules being written', () => {
  it('change one at a time', () => {
    expect(withRule([rule('a'), rule('b')], 1, { archiveAfterMonths: 24 })).toEqual([rule('a'), rule('b', 24)]);
  });

  it.each([
    [[], [rule(EVERY_OTHER)]],
    [[rule(EVERY_OTHER)], [rule(EVERY_OTHER), rule('a')]],
    [[rule(EVERY_OTHER), rule('a'), rule('b')], undefined],
  ])('begin with a process that has none: %j', (rules, next) => expect(withNewRule(rules, ['a', 'b'])).toEqual(next));

  it('are one for each process, also one that is not deployed any more', () => {
    expect(choicesOf([rule('gone'), rule('a')], 'gone', ['a', 'b'])).toEqual(['gone', EVERY_OTHER, 'b']);
    expect(choicesOf([rule(EVERY_OTHER), rule('a')], 'a', ['a', 'b'])).toEqual(['a', 'b']);
  });
});
