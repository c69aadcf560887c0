import { failureWords } from './failure-words';

const names = { step: (id: string) => ({ Task_A: '核稿', Task_B: '签发' })[id] ?? id, person: (id: string) => ({ a: '科员甲', b: '科员乙' })[id] ?? id };
const failure = (expected: unknown, found: unknown) => ({ step: 1, message: 'tasks differ', details: { expected, found } as never });

describe('what was not as expected', () => {
  it.each([
    [[{ node: 'Task_A', assignee: 'a' }], [{ node: 'Task_B', assignee: 'a|b', due: '2027-02-16T10:00:00.000Z' }], '应为 “核稿”（科员甲），实为 “签发”（科员甲、科员乙、2027-02-16 18:00）'],
    [[{ node: 'Task_A' }, { node: 'Task_B' }], [], '应为 “核稿”、“签发”，实为 没有待办'],
    [[{ node: 'Task_Gone', assignee: '' }], [{ node: 'Task_A', assignee: '' }], '应为 “Task_Gone”，实为 “核稿”'],
    ['completed', 'active', '应为 "completed"，实为 "active"'],
  ])('is told by name: %j', (expected, found, words) => {
    expect(failureWords(failure(expected, found), 'zh', names)).toBe(words);
  });

  it('is told in English', () => {
    expect(failureWords(failure([], [{ node: 'Task_A', assignee: 'a' }]), 'en', names)).toBe('expected no tasks but found “核稿” (科员甲)');
  });
});
