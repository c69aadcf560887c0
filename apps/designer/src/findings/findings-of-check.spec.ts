import { checkLocally } from './check-locally';
import { type Findings, findingsOfCheck } from './findings-of-check';

const BEFORE: Findings = { diagnostics: [], checking: true };
const UNREADABLE = [{ name: 'p.bpmn', kind: 'bpmn' as const, content: '<no' }];

describe('a check while drawing', () => {
  it('ends with what it found', async () => {
    const found = await findingsOfCheck(checkLocally(UNREADABLE, { deployed: [] }), BEFORE);
    expect([found.diagnostics.length > 0, found.checking, found.failed]).toEqual([true, false, undefined]);
  });

  it('ends, too, when it breaks off: with why, and what was found before', async () => {
    const { diagnostics } = await findingsOfCheck(checkLocally(UNREADABLE, { deployed: [] }), BEFORE);
    const after = await findingsOfCheck(Promise.reject(new TypeError('out of memory')), { diagnostics, checking: true });
    expect(after).toEqual({ diagnostics, checking: false, failed: 'TypeError: out of memory' });
  });

  it('forgets a failure when the next check succeeds', async () => {
    expect(await findingsOfCheck(Promise.resolve([]), { ...BEFORE, failed: 'TypeError: out of memory' })).toEqual({ diagnostics: [], checking: false });
  });
});
