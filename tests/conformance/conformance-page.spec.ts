import { readFileSync } from 'node:fs';
import { conformancePage, PAGE_FILE } from './conformance-page';
import { readScore } from './score-file';

describe('docs/conformance.md', () => {
  it('is as the committed score has it', () => {
    expect(readFileSync(PAGE_FILE, 'utf8')).toBe(conformancePage(readScore()));
  });

  it('puts cases with the same reason into one row, and quotes what Markdown would read', () => {
    const remarks = ['a', 'b'].map((name) => ({ case: name, status: 'pending' as const, reason: 'no <x> | y yet' }));
    const page = conformancePage({ miwg: { total: 3, pass: 1, pending: 2, fail: 0, remarks } });
    expect(page).toContain('| 3 | 1 | 2 | 0 | 33.3 % |');
    expect(page).toContain('| `a`, `b` | pending | no \\<x\\> \\| y yet |');
  });
});
