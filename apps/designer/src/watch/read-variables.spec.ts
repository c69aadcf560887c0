import { readVariables } from './read-variables';

describe('variables typed by hand', () => {
  it.each([
    ['', {}],
    ['{ "级别": 2 }', { 级别: 2 }],
    ['[1]', undefined],
    ['"x"', undefined],
    ['{ 级别: 2 }', undefined],
  ])('%s', (text, expected) => {
    expect(readVariables(text)).toEqual(expected);
  });
});
