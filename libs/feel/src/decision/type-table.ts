import { compileUnaryTests } from '../expression/compile-expression';
import { newRun } from '../expression/frame';
import { ANY, type FeelType, typeNamed } from '../values/feel-type';
import type { FeelValue } from '../values/feel-value';
import type { ItemType } from './model/decision-model';

/** The types of a model by name. */
export interface TypeTable {
  /** The type of a name; undefined when there is none. No name: any type. */
  readonly resolve: (name: string | undefined) => FeelType | undefined;
}

/** Test of allowed values; values without tests are all allowed. */
function allows(tests: string): (value: FeelValue) => boolean {
  const compiled = compileUnaryTests(tests);
  if (!compiled.ok) return () => true;
  const { run } = compiled.value;
  return (value) => run({ values: { '?': value }, parent: null, run: newRun() }) === true;
}

/**
 * Makes the table of a model's types. A type that holds itself is any type where it does.
 * @param imported finds types of other models
 */
export function typeTable(types: readonly ItemType[], imported: (name: string) => FeelType | undefined = () => undefined): TypeTable {
  const byName = new Map(types.map((type) => [type.name, type]));
  const made = new Map<string, FeelType>();
  const resolve = (name: string | undefined): FeelType | undefined => {
    if (name === undefined) return ANY;
    const existing = made.get(name);
    if (existing) return existing;
    const item = byName.get(name);
    if (!item) return imported(name) ?? typeNamed(name);
    made.set(name, ANY);
    const type = build(item);
    made.set(name, type);
    return type;
  };
  const build = (item: ItemType): FeelType => {
    const member = constrained(baseOf(item), item.allowedValues);
    return constrained(item.isCollection ? { type: 'list of', of: member } : member, item.typeConstraint);
  };
  const baseOf = (item: ItemType): FeelType => {
    if (item.isFunction) return { type: 'function' };
    if (item.components.length === 0) return resolve(item.base) ?? ANY;
    return { type: 'context of', entries: Object.fromEntries(item.components.map((component) => [component.name, build(component)])) };
  };
  return { resolve };
}

function constrained(of: FeelType, tests: string | undefined): FeelType {
  return tests === undefined ? of : { type: 'constrained', of, allows: allows(tests) };
}

/** The names within values of a type, as the parser wants to know them. */
export function shapeOf(type: FeelType): unknown {
  switch (type.type) {
    case 'context of':
      return Object.fromEntries(Object.entries(type.entries).map(([name, entry]) => [name, shapeOf(entry)]));
    case 'list of':
      return [shapeOf(type.of)];
    case 'constrained':
      return shapeOf(type.of);
    default:
      return null;
  }
}
