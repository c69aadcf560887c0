/** Entries of a menu, palette or context pad by their names, as diagram-js holds them. */
export type Entries<E = unknown> = Readonly<Record<string, E>>;

/** What an office draws with, by the names that create, append and replace menus share. */
const OFFICE_ELEMENTS = new Set([
  'user-task',
  'service-task',
  'rule-task',
  'script-task',
  'call-activity',
  'expanded-subprocess',
  'exclusive-gateway',
  'parallel-gateway',
  'inclusive-gateway',
  'none-start-event',
  'none-end-event',
  'terminate-end',
  'timer-start',
  'message-start',
  'timer-intermediate-catch',
  'message-intermediate-catch',
  'timer-boundary',
  'non-interrupting-timer-boundary',
  'message-boundary',
  'expanded-pool',
]);

/** Names the replace menu alone uses. */
const OFFICE_REPLACEMENTS = new Set(['none-start', 'none-end', 'subprocess', 'sequence-flow', 'default-flow', 'conditional-flow']);

/** What the office's palette goes without: it is in the create menu, or behind 全部 BPMN. */
const NOT_IN_PALETTE = new Set(['create.intermediate-event', 'create.data-object', 'create.data-store', 'create.subprocess-expanded', 'create.group']);

const NOT_IN_CONTEXT_PAD = new Set(['append.intermediate-event', 'append.compensation-activity', 'append.receive-task', 'append.condition-intermediate-event', 'append.signal-intermediate-event']);

const NOT_IN_HEADER = new Set(['toggle-loop', 'toggle-is-collection', 'toggle-participant-multiplicity']);

const PREFIX = /^(create|append|replace-with)-/;

function keep<E>(entries: Entries<E>, wanted: (name: string) => boolean): Entries<E> {
  return Object.fromEntries(Object.entries(entries).filter(([name]) => wanted(name)));
}

/** Create, append and replace menus: the elements of an office; templates and whatever else is ours stays. */
export const officeMenu = <E>(entries: Entries<E>): Entries<E> =>
  keep(entries, (name) => {
    if (!PREFIX.test(name)) return true;
    const element = name.replace(PREFIX, '');
    return OFFICE_ELEMENTS.has(element) || (name.startsWith('replace-with-') && OFFICE_REPLACEMENTS.has(element));
  });

/** The row of toggles above the replace menu. */
export const officeHeader = <E>(entries: Entries<E>): Entries<E> => keep(entries, (name) => !NOT_IN_HEADER.has(name));

export const officePalette = <E>(entries: Entries<E>): Entries<E> => keep(entries, (name) => !NOT_IN_PALETTE.has(name));

export const officeContextPad = <E>(entries: Entries<E>): Entries<E> => keep(entries, (name) => !NOT_IN_CONTEXT_PAD.has(name));
