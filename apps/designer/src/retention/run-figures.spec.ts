import type { RetentionRunDto } from '@liuzhuan/contract';
import { figuresInWords, runFigures } from './run-figures';

const NOTHING: RetentionRunDto = { id: 'r', dry: true, startedAt: '2026-11-22T01:00:00.000Z', startedBy: '管理员', scheduled: false, archived: 0, archivedBytes: 0, purged: 0, purgedBytes: 0, notices: 0, auditEntries: 0 };
const SIZE = (bytes: number) => (bytes === 0 ? '' : `${bytes} bytes`);
const words = (run: Partial<RetentionRunDto>) => figuresInWords({ ...NOTHING, ...run }, (key, params) => `${key}${params ? ` ${params['count']} ${params['size']}`.trimEnd() : ''}`, SIZE);

describe('the figures of a run', () => {
  it.each([
    [{}, 'none'],
    [{ archived: 3, archivedBytes: 4096 }, 'archived 3 4096 bytes'],
    [{ purged: 1, purgedBytes: 10, auditEntries: 7 }, 'purged 1 10 bytes · auditEntries 7'],
    [{ notices: 12 }, 'notices 12'],
  ])('of %j in words: %s', (run, text) => expect(words(run)).toBe(text));

  it('name nothing that was not touched', () => expect(runFigures(NOTHING, SIZE)).toEqual([]));
});
