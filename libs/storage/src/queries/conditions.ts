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

/** A text to look for, as the pattern of ILIKE: what the user typed stands for itself. */
export function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, (character) => `\\${character}`)}%`;
}
