import type { ResourceDto } from '@liuzhuan/contract';

/** A draft kept in this browser while the server could not be reached. */
export interface DraftCopy {
  readonly resources: readonly ResourceDto[];
  /** Revision of the server's draft it was made from; 0 when there was none. */
  readonly revision: number;
  /** Version it was drawn from; 0: none was in force. Copies of earlier releases do not say. */
  readonly base?: number;
  /** Begun anew from that version, which the server does not know yet. */
  readonly anew?: boolean;
}

const place = (key: string) => `liuzhuan.draft.${key}`;

/** Keeps a copy; false when the browser has no room for it. */
export function keepCopy(key: string, copy: DraftCopy): boolean {
  try {
    window.localStorage.setItem(place(key), JSON.stringify(copy));
    return true;
  } catch {
    return false;
  }
}

/** The copy kept here; undefined when there is none, or what is there is none of ours. */
export function readCopy(key: string): DraftCopy | undefined {
  try {
    const copy = JSON.parse(window.localStorage.getItem(place(key)) ?? 'null') as Partial<DraftCopy> | null;
    return Array.isArray(copy?.resources) && typeof copy.revision === 'number' ? { resources: copy.resources, revision: copy.revision, ...(typeof copy.base === 'number' && { base: copy.base, anew: copy.anew === true }) } : undefined;
  } catch {
    return undefined;
  }
}

export function dropCopy(key: string): void {
  window.localStorage.removeItem(place(key));
}
