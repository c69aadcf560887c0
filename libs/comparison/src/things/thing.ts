/** A group of values that belong together: an XML element below a {@link Thing}, or its own attributes (kind ``). Nested ones have a path as kind. */
export interface Part {
  readonly kind: string;
  /** Values by name; `#` is the text. Names that begin with `@` are worked out by the reader. */
  readonly fields: ReadonlyMap<string, string>;
}

/** What has an identity in a version and keeps it in the next: a step, a flow, a message, a decision, a field of a form. */
export interface Thing {
  readonly id: string;
  /** Name of its element or its field type, e.g. `userTask`. */
  readonly type: string;
  /** What people call it; may be empty. */
  readonly name: string;
  /** Id of the thing it lies in. */
  readonly parent?: string;
  /** The first is its own attributes. */
  readonly parts: readonly Part[];
}

/** All things of one file, by id, in the order of the file. */
export type Things = ReadonlyMap<string, Thing>;

/** A value of its own attributes. */
export function fieldOf(thing: Thing, name: string): string | undefined {
  return thing.parts[0]?.fields.get(name);
}
