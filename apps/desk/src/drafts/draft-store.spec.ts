import { draftKey, readDraft, writeDraft } from './draft-store';

function memory(): Storage {
  const map = new Map<string, string>();
  return {
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
    removeItem: (key: string) => void map.delete(key),
  } as Storage;
}

describe('drafts', () => {
  const key = draftKey('wang', 'task:7');

  it('come back as they were written, for this account only', () => {
    const storage = memory();
    expect(writeDraft(storage, key, { savedAt: '2026-11-23T02:32:00.000Z', data: { subject: '通报' }, opinion: '拟同意' })).toBe(true);
    expect(readDraft(storage, key)).toEqual({ savedAt: '2026-11-23T02:32:00.000Z', data: { subject: '通报' }, opinion: '拟同意' });
    expect(readDraft(storage, draftKey('li', 'task:7'))).toBeUndefined();
  });

  it.each(['{', '7', 'null', '{"data":{}}', '{"savedAt":"soon"}'])('are none when unreadable: %s', (text) => {
    const storage = memory();
    storage.setItem(key, text);
    expect(readDraft(storage, key)).toBeUndefined();
  });

  it('say so when the browser has no room', () => {
    const full = { ...memory(), setItem: () => { throw new Error('QuotaExceededError'); } };
    expect(writeDraft(full, key, { savedAt: '2026-11-23T02:32:00.000Z' })).toBe(false);
  });
});
