/** What a caller may say about a command beside its input. */
export interface CommandOptions {
  /**
   * Makes the command repeatable: sent again with this key by the same actor, it is not carried out again but gives the first answer. Keys are kept for
   * days. Only what changed something is kept; a refused command is judged anew. The same key with other input is refused (`idempotency-key-reused`).
   */
  readonly idempotencyKey?: string;
}
