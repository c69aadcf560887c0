import metamodel from 'bpmn-moddle/resources/bpmn/json/bpmn.json';

/** The metamodel of BPMN 2.0.2 as the reader has it: types with the properties of their own. */
interface MetaType {
  readonly name: string;
  readonly isAbstract?: boolean;
  readonly superClass?: readonly string[];
  readonly properties?: readonly { readonly name: string; readonly replaces?: string }[];
}

const TYPES = metamodel.types as readonly MetaType[];
const BY_NAME = new Map(TYPES.map((type) => [type.name, type]));

/** Every `Type.property`, and every type that stands in a file as `Type`. */
export function metamodelRows(): readonly string[] {
  return TYPES.flatMap(({ name, isAbstract, properties = [] }) => [...(isAbstract ? [] : [name]), ...properties.map((property) => `${name}.${property.name}`)]);
}

/** A type and all it specialises, itself first. */
export function lineageOf(name: string): readonly string[] {
  const type = BY_NAME.get(name);
  return type ? [name, ...(type.superClass ?? []).flatMap(lineageOf)].filter((each, index, all) => all.indexOf(each) === index) : [];
}

/** The type in a type's line that declares a property. */
export function ownerOf(name: string, property: string): string | undefined {
  return lineageOf(name).find((ancestor) => BY_NAME.get(ancestor)?.properties?.some((each) => each.name === property));
}
