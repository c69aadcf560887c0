import { searchAfter } from './typed-search';

describe('a search field whose words are part of the address', () => {
  it.each([
    ['keeps what is typed while its address comes late', { at: 'k2', search: '变', way: 'REPLACE' }, { at: 'k2', words: '变更' }],
    ['is emptied by going to the page anew', { at: 'k2', search: '', way: 'PUSH' }, { at: 'k2', words: '' }],
    ['is filled again on the way back', { at: 'k2', search: '许可证', way: 'POP' }, { at: 'k2', words: '许可证' }],
    ['is left alone as long as nobody goes anywhere', { at: 'k1', search: '', way: 'PUSH' }, { at: 'k1', words: '变更' }],
  ] as const)('%s', (_, arrival, after) => {
    expect(searchAfter({ at: 'k1', words: '变更' }, arrival)).toEqual(after);
  });

  it('goes on from where one has gone', () => {
    const emptied = searchAfter({ at: 'k1', words: '变更' }, { at: 'k2', search: '', way: 'PUSH' });
    expect(searchAfter({ ...emptied, words: '许' }, { at: 'k2', search: '', way: 'PUSH' })).toEqual({ at: 'k2', words: '许' });
    expect(searchAfter({ ...emptied, words: '许' }, { at: 'k3', search: '许', way: 'REPLACE' })).toEqual({ at: 'k3', words: '许' });
  });
});
