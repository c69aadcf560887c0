import type { FormData } from '@liuzhuan/ui';

/** What somebody has filled in and not sent yet. */
export interface Draft {
  /** ISO instant of the last change. */
  readonly savedAt: string;
  readonly data?: FormData;
  readonly opinion?: string;
}

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The place of one draft: per account, since computers are lent. `subject` is `task:…` or `start:…`. */
export function draftKey(login: string, subject: string): string {
  return `liuzhuan.draft.${login}.${subject}`;
}

/** Reads a draft; an unreadable one counts as none. */
export function readDraft(storage: Storage, key: string): Draft | undefined {
  try {
    const value: unknown = JSON.parse(storage.getItem(key) ?? 'null');
    return isDraft(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a draft. False when the browser has no room or refuses: then it must not be said to be kept. */
export function writeDraft(storage: Storage, key: string, draft: Draft): boolean {
  try {
    storage.setItem(key, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

function isDraft(value: unknown): value is Draft {
  return typeof value === 'object' && value !== null && 'savedAt' in value && typeof value.savedAt === 'string' && !Number.isNaN(Date.parse(value.savedAt));
}
