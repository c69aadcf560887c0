/** What stands in a search field whose words are part of the address. */
export interface TypedSearch {
  readonly words: string;
  /** The place in history that they were last compared with. */
  readonly at: string;
}

interface Arrival {
  /** Key of the place in history. */
  readonly at: string;
  /** The words in its address. */
  readonly search: string;
  /** How it was reached; the page itself only ever replaces its address. */
  readonly way: 'POP' | 'PUSH' | 'REPLACE';
}

/** The field after an arrival: the address follows what is typed, and comes late; but who goes somewhere, or back, finds what that address says. */
export function searchAfter(field: TypedSearch, { at, search, way }: Arrival): TypedSearch {
  if (field.at === at) return field;
  return { at, words: way === 'REPLACE' ? field.words : search };
}
