/** Collects the conditions of a query with their parameters, so that filters that are not asked for are not in the statement and cannot spoil its plan. */
export class Conditions {
  private readonly parts: string[] = [];
  readonly values: unknown[] = [];

  /** Adds a parameter and gives its place, `$3`. */
  value(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  /** Adds a condition. */
  add(condition: string): this {
    this.parts.push(condition);
    return this;
  }

  /** Adds a condition over a value, unless the value is absent. */
  when<T>(value: T | undefined | null, condition: (place: string) => string): this {
    return value === undefined || value === null ? this : this.add(condition(this.value(value)));
  }

  /** The conditions joined by AND; `true` when there is none. */
  toString(): string {
    return this.parts.join(' AND ') || 'true';
  }
}

/**
 * Adds the condition that title or number of a case hold the text; nothing when it is empty. `alias` is the case. The terms go by an index and say which
 * cases may match; the texts themselves decide.
 */
export function whereFound(where: Conditions, alias: string, text: string | undefined): void {
  if (!text) return;
  const words = where.value(text);
  where.add(`search_terms(${alias}.title || ' ' || ${alias}.number) @> wanted_terms(${words})`);
  // Not ILIKE: the planner would multiply its estimate with that of the terms, and take common words for rare ones.
  where.add(`strpos(lower(${alias}.title || ' ' || ${alias}.number), lower(${words})) > 0`);
}
