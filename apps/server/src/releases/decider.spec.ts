import { asId, type PersonId } from '@liuzhuan/kernel';
import { isSameDecider } from './decider';

const who = (login: string, person?: string) => ({ login, person: person === undefined ? null : asId<PersonId>(person) });

describe('who counts as somebody else', () => {
  it.each([
    ['the same account', who('a'), who('a'), true],
    ['another account', who('a'), who('b'), false],
    ['two accounts of one person', who('a', 'p'), who('b', 'p'), true],
    ['accounts of two persons', who('a', 'p'), who('b', 'q'), false],
    ['a person and an account without one', who('a', 'p'), who('b'), false],
  ])('%s', (_name, one, other, same) => {
    expect([isSameDecider(one, other), isSameDecider(other, one)]).toEqual([same, same]);
  });
});
