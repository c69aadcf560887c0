/** An expression as the author wrote it, without the optional leading `=`. `language` is the URI or name given on the element itself, if any. */
export interface Expression {
  readonly text: string;
  readonly language?: string;
}

/**
 * A text that is either a literal (`PT90M`, `3 working days`, `R3/P1D`, an ISO date) or, when the author began it with `=`, FEEL
 * that yields such a literal or a date/time. `text` never carries the `=`.
 */
export interface LiteralOrFeel {
  readonly kind: 'literal' | 'feel';
  readonly text: string;
}
