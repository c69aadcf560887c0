import type { BilingualText } from '@liuzhuan/kernel';
import type { Position } from '../model/bpmn-model';
import type { ImportNote } from './notes';

/**
 * What became of a foreign setting.
 * - `translated`: ours does the same;
 * - `assumed`: translated on an assumption that wants a look, told by the note;
 * - `untranslated`: it had a part in the execution and has none now: somebody has to replace it;
 * - `kept`: stays in the file for the product it came from; the course of the process does not depend on it.
 */
export type ImportStatus = 'translated' | 'assumed' | 'untranslated' | 'kept';

/** One foreign setting, or one standard place with an expression in a foreign language. */
export interface ImportEntry {
  readonly status: ImportStatus;
  /** Nearest element with an id, and the name of the element itself in the file. */
  readonly elementId?: string;
  readonly element: string;
  /** As in the file, e.g. `activiti:assignee` or `conditionExpression`. */
  readonly extension: string;
  readonly original: string;
  /** What says it now, e.g. `lz:assignment/@rule`, and how. */
  readonly setting?: string;
  readonly value?: string;
  readonly note?: ImportNote;
  readonly message?: BilingualText;
  readonly position?: Position;
}

/** What an import made of everything foreign in a file, in document order: each setting has its entry. */
export interface ImportReport {
  /** Products whose settings were found, e.g. `Activiti`. */
  readonly dialects: readonly string[];
  readonly entries: readonly ImportEntry[];
  readonly counts: Readonly<Record<ImportStatus, number>>;
}

export function reportOf(dialects: readonly string[], entries: readonly ImportEntry[]): ImportReport {
  const count = (status: ImportStatus) => entries.filter((entry) => entry.status === status).length;
  return {
    dialects,
    entries,
    counts: { translated: count('translated'), assumed: count('assumed'), untranslated: count('untranslated'), kept: count('kept') },
  };
}
