import { compareResources } from './compare-resources';
import { process } from './testing/drawn';

/** A line of unnamed steps; `prefix` begins their ids. */
const line = (prefix: string, length: number) =>
  process(Array.from({ length }, (_, at) => `<userTask id="${prefix}${at}"/>${at === 0 ? '' : `<sequenceFlow id="${prefix}f${at}" sourceRef="${prefix}${at - 1}" targetRef="${prefix}${at}"/>`}`).join(''));

it('comes to an end over a long drawing in which nothing is called as before', () => {
  const changes = compareResources([line('a', 400)], [line('b', 400)]);
  expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(['added', 'removed']));
  expect(changes).toHaveLength(2 * (400 + 399));
});
