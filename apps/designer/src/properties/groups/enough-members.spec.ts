import { compileExpression } from '@liuzhuan/feel';
import { readEnough, writeEnough } from './enough-members';

describe('when several people are enough', () => {
  it.each([
    ['', { way: 'all' }],
    ['numberOfCompletedInstances >= 1', { way: 'any' }],
    ['= numberOfCompletedInstances = 1', { way: 'any' }],
    ['numberOfCompletedInstances>=3', { way: 'count', count: 3 }],
    ['numberOfCompletedInstances * 2 > numberOfInstances', { way: 'half' }],
    ['some o in 结论 satisfies o = "refuse"', { way: 'own' }],
  ])('%s', (condition, enough) => {
    expect(readEnough(condition)).toEqual(enough);
  });

  it.each([{ way: 'any' }, { way: 'half' }, { way: 'count', count: 5 }] as const)('%j is written as FEEL and read back as itself', (enough) => {
    const condition = writeEnough(enough);
    expect(compileExpression(condition).ok).toBe(true);
    expect(readEnough(condition)).toEqual(enough);
  });

  it('needs no condition when all have to be done', () => {
    expect(writeEnough({ way: 'all' })).toBe('');
  });
});
