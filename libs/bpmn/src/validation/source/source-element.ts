import type { Position } from '../../model/bpmn-model';

export const BPMN_NAMESPACE = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
const SCHEMA_INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance';

/** An element as the file has it, before any reading by BPMN's rules: nothing is left out, nothing is filled in. */
export interface SourceElement {
  /** Name without its prefix. */
  readonly name: string;
  /** Namespace URI; '' without one. */
  readonly namespace: string;
  /** Attributes without a prefix, by name; those with one as `{namespace}name`. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Namespace URI by prefix as it holds here; '' is the default one. */
  readonly prefixes: Readonly<Record<string, string>>;
  readonly parent?: SourceElement;
  readonly children: readonly SourceElement[];
  /** Text directly inside, CDATA included. */
  readonly text: string;
  readonly position: Position;
}

/** An attribute without a prefix; undefined when absent or blank. */
export function attributeOf(element: SourceElement, name: string): string | undefined {
  const value = element.attributes.get(name)?.trim();
  return value === '' ? undefined : value;
}

/** An `xsd:boolean` attribute: `true` and `1` are true. */
export function flagOf(element: SourceElement, name: string, otherwise = false): boolean {
  const value = attributeOf(element, name);
  return value === undefined ? otherwise : value === 'true' || value === '1';
}

/** An `xsd:integer` attribute; `otherwise` when absent or no number. */
export function numberOf(element: SourceElement, name: string, otherwise: number): number {
  const value = Number(attributeOf(element, name) ?? otherwise);
  return Number.isNaN(value) ? otherwise : value;
}

/** The local part of `xsi:type`. */
export function schemaTypeOf(element: SourceElement): string | undefined {
  const type = element.attributes.get(`{${SCHEMA_INSTANCE}}type`)?.trim();
  return type?.slice(type.indexOf(':') + 1);
}

/** BPMN children of the given names. */
export function childrenOf(element: SourceElement, ...names: readonly string[]): readonly SourceElement[] {
  return element.children.filter((child) => child.namespace === BPMN_NAMESPACE && names.includes(child.name));
}

/** Texts of children that hold a reference, e.g. `<incoming>Flow_1</incoming>`. */
export function textsOf(element: SourceElement, name: string): readonly string[] {
  return childrenOf(element, name)
    .map((child) => child.text.trim())
    .filter((text) => text !== '');
}

/** The nearest ancestor of one of these names. */
export function ancestorOf(element: SourceElement, ...names: readonly string[]): SourceElement | undefined {
  for (let { parent } = element; parent; { parent } = parent) if (names.includes(parent.name)) return parent;
  return undefined;
}

/** What a person calls the element: its name, else its id, else its tag. */
export function labelOf(element: SourceElement): string {
  return attributeOf(element, 'name') ?? attributeOf(element, 'id') ?? `<${element.name}>`;
}
