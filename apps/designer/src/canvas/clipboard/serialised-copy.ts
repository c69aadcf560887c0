import type { ModdleObject } from '../modeler-services';

/** What bpmn-js holds of copied elements: descriptors by depth, with model objects of ours inside. */
export type CopiedTree = Readonly<Record<string, readonly object[]>>;

/** Makes a model object from its type and values; undefined for types nobody here knows (another tool's extension). */
export type MakeObject = (type: string, values: Readonly<Record<string, unknown>>) => ModdleObject | undefined;

/** Copied elements as a text another window can read. */
export const writeCopy = (tree: CopiedTree): string => JSON.stringify(tree);

const typeOf = (value: unknown): string | undefined => {
  const type = typeof value === 'object' && value !== null && '$type' in value ? value.$type : undefined;
  return typeof type === 'string' ? type : undefined;
};

/**
 * Copied elements from the text. Every object with a `$type` becomes a model object of this window, our extension included; those written
 * several times under one id become one again, those of unknown types are left out, as bpmn-js does when it copies them. What is no text of
 * ours gives undefined.
 */
export function readCopy(text: string, make: MakeObject): CopiedTree | undefined {
  const known = new Map<string, ModdleObject>();
  const revive = (_key: string, value: unknown): unknown => {
    if (Array.isArray(value)) return value.filter((each) => each !== undefined);
    const type = typeOf(value);
    if (type === undefined) return value;
    const { $type: _type, ...values } = value as Readonly<Record<string, unknown>>;
    const key = typeof values['id'] === 'string' ? `${type} ${values['id']}` : undefined;
    const object = (key && known.get(key)) || make(type, values);
    if (key && object) known.set(key, object);
    return object;
  };
  try {
    const tree: unknown = JSON.parse(text, revive);
    return typeof tree === 'object' && tree !== null && Object.values(tree).every((branch) => Array.isArray(branch)) ? (tree as CopiedTree) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
