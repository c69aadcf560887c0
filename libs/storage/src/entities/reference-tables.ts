/**
 * Tables that a distributed database keeps whole on every node instead of splitting them by organisation: small, rarely written, and asked before or
 * beyond one organisation. Each with its reason. Their unique keys may therefore begin with something else.
 */
export const REFERENCE_TABLES = {
  organisation: 'the list of organisations itself; `*` stands for the whole country, and the directory and the calendar refer to it',
  calendar_day: 'the days of the state (`*`) hold in every organisation and are read beside its own',
  calendar_setting: 'the calendar of the state (`*`) is read beside that of each organisation',
  account: 'login names are unique over all organisations: who signs in does not say where she works',
  session: 'a token is looked up before it is known whose it is',
} as const satisfies Readonly<Record<string, string>>;
