import { asInstant } from '@liuzhuan/kernel';
import { PresenceBoard } from './presence-board';

const open = (login: string, at: string, key = 'outgoing', organisation = 'o') => ({ kind: 'draft-open', organisation, key, login, name: `${login}甲`, at: asInstant(at) }) as const;

describe('who has a draft open', () => {
  const board = new PresenceBoard();
  board.hear(open('one', '2026-11-23T01:00:00.000Z'));
  board.hear(open('two', '2026-11-23T01:00:05.000Z'));
  board.hear(open('three', '2026-11-23T01:00:05.000Z', 'incoming'));
  board.hear(open('four', '2026-11-23T01:00:05.000Z', 'outgoing', 'other'));
  const others = (login: string, now: string) => board.others('o', 'outgoing', login, asInstant(now));

  it('is everybody else at this draft of this organisation', () => {
    expect(others('one', '2026-11-23T01:00:10.000Z')).toEqual(['two甲']);
    expect(others('five', '2026-11-23T01:00:10.000Z')).toEqual(['one甲', 'two甲']);
  });

  it('forgets who has not said so for half a minute', () => {
    expect(others('five', '2026-11-23T01:00:31.000Z')).toEqual(['two甲']);
    expect(others('five', '2026-11-23T01:00:36.000Z')).toEqual([]);
    board.hear(open('one', '2026-11-23T01:00:37.000Z'));
    expect(others('five', '2026-11-23T01:00:38.000Z')).toEqual(['one甲']);
  });
});
