import { type Line, programOf, sub } from '../testing/drawing';
import { checkCollaboration } from './collaboration';

interface Row {
  readonly name: string;
  readonly participants: readonly (readonly Line[])[];
  readonly safe: boolean;
  readonly messageSound: boolean;
  readonly sound: boolean;
}

/** Asks, and is answered; `order` and `reply` travel in between. */
const ASKS: readonly Line[] = ['n1: message order', 'r1: message reply', 's > n1 > r1 > e'];
const ANSWERS: readonly Line[] = ['s: message order', 'n1: message reply', 's > n1 > e'];

const ROWS: readonly Row[] = [
  { name: 'a question and its answer', participants: [ASKS, ANSWERS], safe: true, messageSound: true, sound: true },
  {
    name: 'an answer that goes elsewhere',
    participants: [ASKS, ['s: message order', 'n1: message notice', 's > n1 > e']],
    ...{ safe: true, messageSound: false, sound: false },
  },
  {
    name: 'each waits for the other to begin',
    participants: [
      ['r1: message order', 'n1: message reply', 's > r1 > n1 > e'],
      ['r1: message reply', 'n1: message order', 's > r1 > n1 > e'],
    ],
    ...{ safe: true, messageSound: false, sound: false },
  },
  {
    name: 'a notice nobody reads',
    participants: [ASKS, ['s: message order', 'n1: message reply', 'n2: message notice', 's > n1 > n2 > e']],
    ...{ safe: true, messageSound: true, sound: false },
  },
  {
    name: 'two of one branch in one place',
    participants: [['s > p1 > t1 > t3 > e', 'p1 > t2 > t3']],
    ...{ safe: false, messageSound: false, sound: false },
  },
  {
    name: 'an answer that may be taken back in time',
    participants: [ASKS, ['s: message order', 'n1: message reply', 's > t1 > n1 > e', 'b1: on t1 timer', 'b1 > e2']],
    ...{ safe: true, messageSound: false, sound: false },
  },
  {
    name: 'offers without end, and a customer who stops listening',
    participants: [
      ['r1: message order', 's > r1 > e'],
      ['n1: message order', 's > x1 > t1 > n1 > x2 > e', 'x2 > x1'],
    ],
    ...{ safe: true, messageSound: true, sound: false },
  },
  {
    name: 'an answer waited for inside a sub-process',
    participants: [[sub('u', 'r1: message reply', 's1 > r1 > e1'), 'n1: message order', 's > n1 > u > e'], ANSWERS],
    ...{ safe: true, messageSound: true, sound: true },
  },
  {
    name: 'a cancellation that may come too late',
    participants: [
      ['n1: message order', 'n2: message notice', 'r1: message reply', 's > n1 > t1 > x1 > n2 > e', 'x1 > r1 > e2'],
      ['s: message order', 'n1: message reply', 's > t1 > n1 > e', 'b1: on t1 message notice', 'b1 > e2'],
    ],
    ...{ safe: true, messageSound: true, sound: false },
  },
  // Nobody comes to an end, however many offers are made: a search cut off at some number of tokens has no state to hold against it.
  {
    name: 'offers without end, and two who each wait for the other to go first',
    participants: [
      ['r1: message order', 'r2: message reply', 'n1: message notice', 's > r1 > r2 > n1 > e'],
      ['n1: message order', 'r1: message notice', 'n2: message reply', 'e: terminate', 's > x1 > t1 > n1 > p1 > r1 > n2 > e', 'p1 > x1'],
    ],
    ...{ safe: false, messageSound: false, sound: false },
  },
  {
    name: 'the same, once the answer comes before the payment',
    participants: [
      ['r1: message order', 'r2: message reply', 'n1: message notice', 's > r1 > r2 > n1 > e'],
      ['n1: message order', 'r1: message notice', 'n2: message reply', 'e: terminate', 's > x1 > t1 > n1 > p1 > n2 > r1 > e', 'p1 > x1'],
    ],
    ...{ safe: false, messageSound: true, sound: false },
  },
];

describe('processes that send each other messages', () => {
  it.each(ROWS)('$name', ({ participants, safe, messageSound, sound }) => {
    const verdict = checkCollaboration(participants.map((lines) => programOf(...lines)));
    expect(verdict).toMatchObject({ isComplete: true, safe, messageSound, sound });
  });

  it('says when it has not looked at everything', () => {
    expect(checkCollaboration([programOf(...ASKS), programOf(...ANSWERS)], 2).isComplete).toBe(false);
  });
});
