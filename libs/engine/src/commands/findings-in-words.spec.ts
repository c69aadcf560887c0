import { MIGRATION_CODES, type MigrationFinding } from '@liuzhuan/machine';
import { findingsInWords } from './findings-in-words';

const found = (code: MigrationFinding['code'], params: MigrationFinding['params']): MigrationFinding => ({ code, ...MIGRATION_CODES[code], location: {}, params });

describe('what a migration found', () => {
  it.each([
    ['3 working days', 'PT90M', '待办“核稿”的限时变了（3 个工作日 → 90 分钟），已定的期限不变'],
    [{ zh: '无', en: 'none' }, '2 working hours', '待办“核稿”的限时变了（无 → 2 个工作小时），已定的期限不变'],
    ['=时限', '1 working day', '待办“核稿”的限时变了（=时限 → 1 个工作日），已定的期限不变'],
  ])('says limits as people say them: %s → %s', (before, after, words) => {
    expect(findingsInWords([found('due-kept', { name: '核稿', before, after })])[0]?.message.zh).toBe(words);
  });

  it('leaves other findings as they are', () => {
    const finding = found('form-changed', { name: '核稿', before: 'P1D', after: 'b' });
    expect(findingsInWords([finding])).toEqual([finding]);
  });
});
