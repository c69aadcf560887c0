import type { DirectoryDto } from '@liuzhuan/contract';
import { compileExpression, evaluate, type HostFunctions } from '@liuzhuan/feel';
import type { Json, JsonObject } from '@liuzhuan/kernel';

/**
 * Who a rule names today: persons by name; `depends` when it asks for something only a case knows (the starter, a variable, who did a
 * step); `nobody` when the directory has no such person: the task would become an incident.
 */
export type WhoToday = { readonly kind: 'persons'; readonly names: readonly string[] } | { readonly kind: 'depends'; readonly on: readonly string[] } | { readonly kind: 'nobody' };

/** What is supposed of a case, so that more can be told: variables, and who did steps. */
export interface Supposed {
  readonly variables: JsonObject;
  /** Functions that know the case. */
  readonly functions: HostFunctions;
  /** True when somebody is supposed to have done the steps the rule asks for. */
  readonly performed: boolean;
}

const NOTHING: Supposed = { variables: {}, functions: {}, performed: false };

function personsIn(value: Json): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]).flatMap(personsIn) : [value];
}

/** Tells it when it can be told; undefined when the rule cannot be read. */
export function whoToday(rule: string, directory: DirectoryDto, functions: HostFunctions, { variables, functions: ofCase, performed }: Supposed = NOTHING): WhoToday | undefined {
  const compiled = rule.trim() === '' ? undefined : compileExpression(rule);
  if (!compiled?.ok) return undefined;
  const { names, functions: called } = compiled.value;
  const missing = [...names.filter((name) => variables[name] === undefined), ...(called.includes('assigneeOf') && !performed ? ['assigneeOf'] : [])];
  if (missing.length > 0) return { kind: 'depends', on: missing };
  const { value } = evaluate(compiled.value, variables, { ...functions, ...ofCase });
  const found = personsIn(value).flatMap((id) => directory.persons.find((person) => person.id === id && person.active)?.name ?? []);
  return found.length > 0 ? { kind: 'persons', names: [...new Set(found)] } : { kind: 'nobody' };
}

/** What has to be supposed before a rule names somebody: variables, and ids of steps (empty when it calls none by a fixed id). */
export function neededFor(rule: string): { readonly variables: readonly string[]; readonly steps: boolean } {
  const compiled = rule.trim() === '' ? undefined : compileExpression(rule);
  if (!compiled?.ok) return { variables: [], steps: false };
  return { variables: compiled.value.names, steps: compiled.value.functions.includes('assigneeOf') };
}
