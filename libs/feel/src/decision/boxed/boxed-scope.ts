import type { Diagnostic, Location } from '@liuzhuan/kernel';
import type { CompiledExpression } from '../../expression/compiled-expression';
import type { KnownNames } from '../../expression/syntax';
import type { FeelType } from '../../values/feel-type';
import { ANY } from '../../values/feel-type';
import { diagnoseDecision } from '../codes';
import { shapeOf, type TypeTable } from '../type-table';

/** What is known around a boxed expression while it is compiled. */
export interface BoxedScope {
  /** Names it may use, with the names inside them. */
  readonly known: KnownNames;
  /** Whether names not known come from the context of the caller: so in decisions that draw no requirements. */
  readonly open: boolean;
  readonly types: TypeTable;
  /** Decision or function all this belongs to. */
  readonly ownerId: string;
  readonly resource: string;
  /** Takes mistakes found while compiling. */
  readonly report: (diagnostic: Diagnostic) => void;
  /** Sees every expression compiled, with its place. */
  readonly compiled: (expression: CompiledExpression, location: Location, scope: BoxedScope) => void;
}

/** The scope with further names. */
export function withNames(scope: BoxedScope, names: Readonly<Record<string, FeelType>>): BoxedScope {
  const shapes = Object.fromEntries(Object.entries(names).map(([name, type]) => [name, shapeOf(type)]));
  return { ...scope, known: { ...scope.known, ...shapes } };
}

/** The type of a name in a scope; any type when there is none of that name, which is reported. */
export function typeIn(scope: BoxedScope, name: string | undefined, elementId?: string): FeelType {
  const type = scope.types.resolve(name);
  if (!type) scope.report(diagnoseDecision('dmn-unknown-type', placeOf(scope, elementId), { type: name ?? '' }));
  return type ?? ANY;
}

/** Place of an element of the owner. */
export function placeOf(scope: BoxedScope, elementId: string | undefined, property?: string): Location {
  return { resource: scope.resource, elementId: elementId ?? scope.ownerId, ...(property === undefined ? {} : { property }) };
}
