import type { Json } from '@liuzhuan/kernel';
import type { ImportStatus } from './import-report';
import type { ImportNote } from './notes';

/** What a rule made of a setting. */
export interface Finding {
  readonly status: ImportStatus;
  readonly setting?: string;
  readonly value?: string;
  readonly note?: ImportNote;
  readonly params?: Readonly<Record<string, Json>>;
}

type Params = Finding['params'];

export const translated = (setting: string, value?: string): Finding => ({ status: 'translated', setting, ...(value === undefined ? {} : { value }) });
export const assumed = (setting: string, value: string, note: ImportNote, params?: Params): Finding => ({ status: 'assumed', setting, value, note, ...(params ? { params } : {}) });
export const untranslated = (note: ImportNote, params?: Params): Finding => ({ status: 'untranslated', note, ...(params ? { params } : {}) });
export const kept = (note: ImportNote = 'no-effect', params?: Params): Finding => ({ status: 'kept', note, ...(params ? { params } : {}) });
