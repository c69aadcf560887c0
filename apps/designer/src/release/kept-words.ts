/** What somebody has written about a release that is not handed in yet. */
export interface ReleaseWords {
  readonly note: string;
  /** Why in spite of warnings. */
  readonly reason: string;
  /** Which newer version is replaced, and why: a reason given for one is none for the next. */
  readonly replaced?: { readonly version: number; readonly reason: string };
  /** Release notes in her own words; absent: what the comparison says. */
  readonly notes?: string;
  /** Date and time on the offices' clocks; absent: at once. */
  readonly time?: string;
}

const NOTHING: ReleaseWords = { note: '', reason: '' };

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The place of one release: per account, since computers are lent. */
export function placeOfWords(login: string, process: string): string {
  return `liuzhuan.release.${login}.${process}`;
}

/** What was written and not handed in; what cannot be read counts as nothing. */
export function readWords(storage: Storage, place: string): ReleaseWords {
  try {
    const value: unknown = JSON.parse(storage.getItem(place) ?? 'null');
    if (!isRecord(value)) return NOTHING;
    return { note: textOf(value['note']) ?? '', reason: textOf(value['reason']) ?? '', replaced: replacedOf(value['replaced']), notes: textOf(value['notes']), time: textOf(value['time']) };
  } catch {
    return NOTHING;
  }
}

/** Keeps what is written as long as the window is open; a browser without room for it is no reason to stop. */
export function writeWords(storage: Storage, place: string, words: ReleaseWords): void {
  try {
    storage.setItem(place, JSON.stringify(words));
  } catch {
    // It is still on the page.
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

function replacedOf(value: unknown): ReleaseWords['replaced'] {
  const { version, reason } = isRecord(value) ? value : {};
  return typeof version === 'number' && typeof reason === 'string' ? { version, reason } : undefined;
}
