import { compileExpression, evaluate, type HostFunctions } from '@liuzhuan/feel';
import type { Json, JsonObject, PersonId } from '@liuzhuan/kernel';
import type { FeelSource } from '@liuzhuan/machine';
import type { DirectoryIndex } from '../directory/directory-index';
import { activePersonsIn } from './assign';

/** What is supposed of a case, so that more can be told: variables, and who did steps. */
export interface Supposed {
  readonly variables: JsonObject;
  /** Functions that know the case. */
  readonly functions: HostFunctions;
  /** True when somebody is supposed to have done the steps the rule asks for. */
  readonly performed: boolean;
}

const NOTHING: Supposed = { variables: {}, functions: {}, performed: false };

/** It takes a case to tell: the names it would have to know, `assigneeOf` among them when the rule asks who did a step. */
export interface DependsOnCase {
  readonly kind: 'depends';
  readonly on: readonly string[];
}

/** What an expression gives outside any case. Undefined when it cannot be read. */
export function valueNow(source: FeelSource, office: HostFunctions, { variables, functions, performed }: Supposed = NOTHING): DependsOnCase | { readonly kind: 'value'; readonly value: Json } | undefined {
  const compiled = source.trim() === '' ? undefined : compileExpression(source);
  if (!compiled?.ok) return undefined;
  const { names, filterNames, functions: called } = compiled.value;
  const missing = [...names, ...filterNames].filter((name) => variables[name] === undefined);
  const on = [...missing, ...(called.includes('assigneeOf') && !performed ? ['assigneeOf'] : [])];
  return on.length > 0 ? { kind: 'depends', on } : { kind: 'value', value: evaluate(compiled.value, variables, { ...office, ...functions }).value };
}

/**
 * Whom a rule names today: active persons in its order; `depends` when it asks for something only a case knows; `nobody` when the directory has
 * no such person: a task would become an incident. Undefined when the rule cannot be read.
 * @param office the directory and calendar as functions, over the same directory
 */
export function peopleNow(
  rule: FeelSource,
  directory: DirectoryIndex,
  office: HostFunctions,
  supposed?: Supposed,
): DependsOnCase | { readonly kind: 'persons'; readonly persons: readonly PersonId[] } | { readonly kind: 'nobody' } | undefined {
  const found = valueNow(rule, office, supposed);
  if (found?.kind !== 'value') return found;
  const persons = [...new Set(activePersonsIn(found.value, directory))];
  return persons.length > 0 ? { kind: 'persons', persons } : { kind: 'nobody' };
}
