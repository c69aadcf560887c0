import { movedMembers } from './moved-members';

it.each<[places: readonly number[], moved: readonly number[]]>([
  [[], []],
  [[0, 1, 2], []],
  [[2, 0, 1], [0]],
  [[1, 2, 0], [2]],
  [[0, 3, 1, 2], [1]],
  [[5, 7, 9], []],
])('%j', (places, moved) => {
  expect(movedMembers(places)).toEqual(moved);
});
