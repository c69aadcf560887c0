import { comparisonPath } from './comparison-path';

const [old, inForce, next] = [{ id: 'p:1', version: 1 }, { id: 'p:2', version: 2 }, { id: 'p:3', version: 3 }];

it.each([
  ['an older one with the one in force', old, '/processes/p/comparison?before=p%3A1&after=p%3A2'],
  ['a later one with the one in force', next, '/processes/p/comparison?before=p%3A2&after=p%3A3'],
  ['the one in force with the draft', inForce, '/processes/p/comparison?before=p%3A2&after=draft'],
])('%s', (_, row, path) => {
  expect(comparisonPath('p', row, inForce)).toBe(path);
});
