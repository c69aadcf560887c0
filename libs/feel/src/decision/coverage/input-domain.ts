import { typeNamed } from '../../values/feel-type';
import type { FeelKind } from '../../values/kind-of';
import type { TableInput } from '../model/boxed-expression';
import type { DecisionModel } from '../model/decision-model';

/** What is known of an input's values before its tests are read. */
export interface InputDomain {
  /** Kinds its type allows; empty = any. */
  readonly kinds: readonly FeelKind[];
  /** Unary tests every value passes, of the input and of its type. */
  readonly allowed: readonly string[];
  /** Lists and structures: their tests are not told apart. */
  readonly opaque: boolean;
}

const PLAIN: ReadonlySet<string> = new Set<FeelKind>(['number', 'string', 'boolean', 'date', 'time', 'date and time', 'days and time duration', 'years and months duration']);
const UNKNOWN: InputDomain = { kinds: [], allowed: [], opaque: false };

function domainOfType(name: string | undefined, model: DecisionModel, seen: readonly string[] = []): InputDomain {
  if (name === undefined || seen.includes(name)) return UNKNOWN;
  const item = model.types.find((type) => type.name === name);
  if (!item) {
    const type = typeNamed(name)?.type ?? 'Any';
    if (PLAIN.has(type)) return { ...UNKNOWN, kinds: [type as FeelKind] };
    return { ...UNKNOWN, opaque: type !== 'Any' && type !== 'duration' };
  }
  if (item.isCollection || item.components.length > 0 || item.isFunction) return { ...UNKNOWN, opaque: true };
  const base = domainOfType(item.base, model, [...seen, name]);
  const own = [item.allowedValues, item.typeConstraint].filter((tests) => tests !== undefined);
  return { ...base, allowed: [...base.allowed, ...own] };
}

/** The domain of an input: by its own type, or else by that of the input data or decision it names; within its allowed values. */
export function domainOf(input: TableInput, model: DecisionModel): InputDomain {
  const named = [...model.inputs, ...model.decisions].find(({ variable }) => variable.name === input.expression.trim());
  const domain = domainOfType(input.type ?? named?.variable.type, model);
  return input.allowedValues === undefined ? domain : { ...domain, allowed: [...domain.allowed, input.allowedValues] };
}
