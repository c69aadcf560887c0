import { asId, type InstanceId, type OrganisationId } from '@liuzhuan/kernel';
import { Command } from './command';
import { WaitingLine } from './waiting-line';

let arrivals = 0;
const nothing = () => undefined;

/** A command of an organisation with keys of its own. */
function command(organisation: string, ...keys: string[]): Command {
  arrivals += 1;
  const target = { kind: keys[0] === 'start' ? 'new' : 'instance', organisation: asId<OrganisationId>(organisation), instance: asId<InstanceId>(`${arrivals}`) } as const;
  return new Command(arrivals, { target, decide: () => ({ kind: 'nothing', value: null }) }, keys[0] === 'start' ? [`case ${arrivals}`] : keys, nothing, nothing);
}

describe('the waiting line', () => {
  it('hands out what can go together, in the order of arrival', () => {
    const line = new WaitingLine();
    const [a, b, c, d] = [command('x', 'a'), command('x', 'b'), command('y', 'c'), command('x', 'd')];
    line.add(a, b, c, d);
    expect(line.take(2)).toEqual([a, b]);
    expect(line.take(9)).toEqual([c]);
    expect(line.take(9)).toEqual([d]);
    expect(line.take(9)).toEqual([]);
  });

  it('keeps a command, and all behind it for the same, until the one on its way is back', () => {
    const line = new WaitingLine();
    const [first, second, both, other] = [command('x', 'a'), command('x', 'a'), command('x', 'a', 'b'), command('x', 'b')];
    line.add(first, second, both, other);
    expect(line.take(9)).toEqual([first]);
    expect(line.take(9)).toEqual([]);
    line.release(first);
    expect(line.take(9)).toEqual([second]);
    line.release(second);
    expect(line.take(9)).toEqual([both]);
    line.release(both);
    expect(line.take(9)).toEqual([other]);
  });

  it('gives a command that comes back its old place', () => {
    const line = new WaitingLine();
    const [early, late] = [command('x', 'a'), command('x', 'a')];
    line.add(early, late);
    line.take(1);
    line.release(early);
    line.add(early);
    expect(line.take(9)).toEqual([early]);
  });

  it('lets the starts of an organisation go together, and one transaction after the other', () => {
    const line = new WaitingLine();
    const [one, two, later, elsewhere] = [command('x', 'start'), command('x', 'start'), command('x', 'start'), command('y', 'start')];
    line.add(one, two);
    expect(line.take(9)).toEqual([one, two]);
    line.add(later, elsewhere);
    expect(line.take(9)).toEqual([elsewhere]);
    line.release(one);
    expect(line.take(9)).toEqual([later]);
  });
});
