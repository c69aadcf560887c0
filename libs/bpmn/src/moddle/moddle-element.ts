/** An element of the tree bpmn-moddle reads; never leaves this library. */
export interface ModdleElement {
  readonly $type: string;
  /** Attributes that no descriptor knows, with their prefixes; namespace declarations among them. */
  readonly $attrs?: Readonly<Record<string, string>>;
  /** Elements and text of an element that no descriptor knows. */
  readonly $children?: readonly ModdleElement[];
  readonly $body?: string;
  readonly $parent?: ModdleElement;
  readonly $descriptor: {
    readonly isGeneric?: boolean;
    readonly properties?: readonly PropertyDescriptor[];
    readonly propertiesByName?: Readonly<Record<string, PropertyDescriptor>>;
  };
  /** True when the element is of the type or specialises it, e.g. `bpmn:Activity`. */
  $instanceOf(type: string): boolean;
  get(name: string): unknown;
  set(name: string, value: unknown): void;
}
export interface PropertyDescriptor {
  readonly name: string;
  readonly isMany?: boolean;
  readonly isReference?: boolean;
  readonly isVirtual?: boolean;
}

/** What stands in the tree for a reference: its text as written, so that it is written back unchanged even when nothing has that id. */
export interface Reference {
  readonly id: string;
}

export function isModdleElement(value: unknown): value is ModdleElement {
  return typeof value === 'object' && value !== null && '$type' in value;
}
