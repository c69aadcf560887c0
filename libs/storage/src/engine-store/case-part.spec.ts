import { CasePart } from './case-part';
import { rangeOf } from './piece-range';

const part = () => new CasePart({ pieces: 1, status: 'active', counters: { token: 1, activation: 1, scope: 1 }, programs: [] }, { s1: null, t0: null });

/** What is read when a step asks for these, one after the other. */
function read(keys: readonly string[]): readonly (readonly string[])[] {
  const one = part();
  return keys.map((key) => {
    const wanted = one.wants(key);
    one.add(wanted, []);
    return wanted;
  });
}

describe('CasePart', () => {
  it('reads what is asked for, and more and more of a table that is asked for often', () => {
    const [first, second, third, fourth, fifth] = read(['t10', 't50', 't100', 't500', 't5000']);
    expect([first, second]).toEqual([['t10'], ['t50']]);
    expect([third?.at(0), third?.at(-1), third?.length]).toEqual(['t92', 't108', 17]);
    expect(fourth).toHaveLength(129);
    expect(fifth).toEqual(['t*']);
  });

  it('counts each table by itself, passes over what is loaded, and knows no leaf below the first', () => {
    expect(read(['t1', 'a1', 't2', 'a2', 't4']).at(-1)).toEqual(['t3', 't4', 't5', 't6', 't7', 't8', 't9', 't10', 't11', 't12']);
    expect(read(['t*'])).toEqual([['t*']]);
  });

  it('takes being asked for the same twice as our mistake', () => {
    expect(() => part().wants('s1')).toThrow('Expected piece s1 to be asked for once');
  });
});

describe('rangeOf', () => {
  it('is one key, or all keys of a table', () => {
    expect(rangeOf('t12')).toEqual({ first: 't12', last: 't12' });
    const { first, last } = rangeOf('t*');
    for (const key of ['t0', 't12', 't9', 't999999']) expect(key >= first && key <= last).toBe(true);
    for (const key of ['s99', 'a1', 'u1']) expect(key >= first && key <= last).toBe(false);
  });
});
