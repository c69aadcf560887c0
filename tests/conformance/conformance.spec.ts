import { hasMaterial, MATERIAL } from './material';
import { differences, readScore } from './score-file';
import { SUITES } from './suite-table';

const score = readScore();

describe('the committed score', () => {
  it.each(Object.entries(score))('of %s adds up and gives every reason', (_name, { total, pass, pending, fail, remarks }) => {
    expect(pass + pending + fail).toBe(total);
    expect([pending, fail]).toEqual(['pending', 'fail'].map((status) => remarks.filter((remark) => remark.status === status).length));
    expect(remarks.filter(({ reason }) => reason === '')).toEqual([]);
  });

  it('has every suite there is', () => {
    expect(Object.keys(score)).toEqual(expect.arrayContaining(SUITES.map(({ name }) => name)));
  });
});

describe('comparing scores', () => {
  const committed = { total: 3, pass: 2, pending: 1, fail: 0, remarks: [{ case: 'a', status: 'pending' as const, reason: 'not yet' }] };

  it.each([
    ['nothing changed', committed, []],
    ['a case passes now', { ...committed, pass: 3, pending: 0, remarks: [] }, ['s: pass is 3, committed 2', 's: pending is 0, committed 1', 's a: pass, committed pending']],
    ['another case is pending', { ...committed, remarks: [{ case: 'b', status: 'pending' as const, reason: 'not yet' }] }, ['s a: pass, committed pending', 's b: pending, committed pass']],
  ])('says what is no longer true when %s', (_case, now, words) => {
    expect(differences('s', committed, now)).toEqual(words);
  });

  it('asks for a score that is missing', () => {
    expect(differences('s', undefined, committed)).toEqual(['s: no score is committed']);
  });
});

/** The other suites have specs of their own. */
describe.each(SUITES.filter(({ name }) => ['betsy', 'fbpmn', 'bpmndt'].includes(name)))('$name', (suite) => {
  if (hasMaterial(suite)) {
    it('loses nothing that passed when the score was committed', async () => {
      const now = await suite.run(MATERIAL);
      const open = new Set(score[suite.name]?.remarks.map((remark) => remark.case));
      expect(now.remarks.filter((remark) => !open.has(remark.case))).toEqual([]);
    }, 120_000);
  } else it.skip('published test material is not beside this repository, nothing measured', () => undefined);
});
