import type { SimulationEntry } from './outcome';

const WORDS: Readonly<Record<string, string>> = { entered: '+', left: '-', completed: '-', interrupted: '!', withdrawn: '<', cancelled: 'x', triggered: '*', incident: '?' };

/** One line of a trace: a sign, the element or flow, its scope; the same for the same run, whatever the language. */
export function describeEntry(entry: SimulationEntry): string {
  const place = `${entry.case === 1 ? '' : `case ${entry.case} `}`;
  switch (entry.kind) {
    case 'taken':
      return `${place}> ${entry.flow} ${entry.scope}`;
    case 'variables':
      return `${place}= ${entry.names.join(' ')} ${entry.scope}`;
    case 'thrown':
      return `${place}^ ${entry.element} ${entry.event} "${entry.name}" ${entry.scope}`;
    case 'ended':
      return `${place}. ${entry.status}${entry.element === undefined ? '' : ` ${entry.element}`}${entry.error === undefined ? '' : ` ${entry.error}`}`;
    case 'scope.opened':
    case 'scope.closed':
    case 'scope.cancelled':
      return `${place}${entry.kind} ${entry.element} ${entry.scope}`;
    default:
      return `${place}${WORDS[entry.kind] ?? ''} ${entry.element} ${entry.scope}${entry.kind === 'entered' || entry.kind === 'left' ? '' : ` ${entry.kind}`}`;
  }
}
