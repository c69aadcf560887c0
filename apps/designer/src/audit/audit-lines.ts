import type { AuditEntry } from '@liuzhuan/contract';
import { AUDIT_DATA_TEXTS } from './audit-data-texts';

type Label = keyof typeof AUDIT_DATA_TEXTS;
type Data = AuditEntry['data'];

/** A label of ours, or the name of the datum where there is none. */
interface Labelled {
  readonly label: Label | { readonly name: string };
}

/** One thing an entry says. `version`: of a process; `instant`: a time; `technical`: to be shown as it is; `text`: a text of ours. */
export type AuditLine = Labelled & ({ readonly value: string; readonly kind: 'words' | 'version' | 'instant' | 'flag' | 'technical' } | { readonly value: Label; readonly kind: 'text' });

/** Ids of other records: they are behind the link, or nobody's business. */
const LEFT_OUT: ReadonlySet<string> = new Set(['process', 'undoes', 'release', 'instance', 'activation', 'run']);
/** What says something by being there or not. */
const TEXTS: ReadonlyMap<string, (value: Data[string]) => Label> = new Map([['recount', (run) => (run === null ? 'notRecounted' : 'recounted')]]);
const DEFINITION = /^.+:(\d+)$/;
const OF_VERSIONS: ReadonlySet<string> = new Set(['from', 'to', 'version']);

const ORDER = Object.keys(AUDIT_DATA_TEXTS);
/** The database keeps no order of its own. */
const placeOf = (name: string) => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);

const labelOf = (name: string): AuditLine['label'] => (Object.hasOwn(AUDIT_DATA_TEXTS, name) ? (name as Label) : { name });

/** What an entry holds, in the order in which it is told; what says nothing is left out. */
export function auditLines(data: Data): readonly AuditLine[] {
  const entries = Object.entries(data).sort(([one], [other]) => placeOf(one) - placeOf(other));
  return entries.flatMap(([name, value]): AuditLine[] => {
    const text = TEXTS.get(name);
    if (text) return [{ label: labelOf(name), value: text(value), kind: 'text' }];
    if (LEFT_OUT.has(name) || value === null || value === '' || value === false || value === 0) return [];
    const label = labelOf(name);
    if (value === true) return [{ label, value: '', kind: 'flag' }];
    if (typeof value === 'object') return [{ label, value: JSON.stringify(value), kind: 'technical' }];
    const version = OF_VERSIONS.has(name) ? (typeof value === 'number' ? String(value) : DEFINITION.exec(value)?.[1]) : undefined;
    if (version !== undefined) return [{ label, value: version, kind: 'version' }];
    return [{ label, value: String(value), kind: name === 'activateAt' ? 'instant' : 'words' }];
  });
}

/** The process an entry is about, by its key; undefined when it is about something else. */
export function processOf({ action, target, data }: Pick<AuditEntry, 'action' | 'target' | 'data'>): string | undefined {
  if (typeof data['process'] === 'string') return data['process'];
  if (action === 'draft.rebase') return target;
  const id = action.startsWith('migration.') ? data['from'] : action === 'definition.deploy' ? target : undefined;
  return typeof id === 'string' ? id.replace(/:\d+$/, '') : undefined;
}
