import { placeOfWords, readWords, writeWords } from './kept-words';

function memory(): Storage {
  const map = new Map<string, string>();
  return {
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
    removeItem: (key: string) => void map.delete(key),
  } as Storage;
}

describe('what is written about a release', () => {
  const place = placeOfWords('wang', 'p');

  it('comes back as it was written, for this account only', () => {
    const storage = memory();
    const words = { note: '改名', reason: '', replaced: { version: 2, reason: '已核对' }, notes: '核稿改称核校', time: '2026-11-25T08:00' };
    writeWords(storage, place, words);
    expect(readWords(storage, place)).toEqual(words);
    expect(readWords(storage, placeOfWords('li', 'p'))).toEqual({ note: '', reason: '' });
  });

  it.each(['{', '7', 'null', '[]', '{"note":3}', '{"replaced":{"version":"2"}}'])('is nothing when it cannot be read: %s', (text) => {
    const storage = memory();
    storage.setItem(place, text);
    expect(readWords(storage, place)).toEqual({ note: '', reason: '' });
  });

  it('stays on the page when the browser has no room', () => {
    const full = { ...memory(), setItem: () => { throw new Error('QuotaExceededError'); } };
    expect(() => writeWords(full, place, { note: 'a', reason: '' })).not.toThrow();
  });
});
