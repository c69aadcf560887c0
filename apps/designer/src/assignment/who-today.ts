import type { DirectoryDto } from '@liuzhuan/contract';
import { buildDirectoryIndex, type DependsOnCase, peopleNow, type Supposed } from '@liuzhuan/engine';
import { compileExpression, type HostFunctions } from '@liuzhuan/feel';
import { directoryOf } from './directory-of';

/** Who a rule names today, persons by name: see {@link peopleNow}. */
export type WhoToday = { readonly kind: 'persons'; readonly names: readonly string[] } | DependsOnCase | { readonly kind: 'nobody' };

/** Tells it when it can be told; undefined when the rule cannot be read. */
export function whoToday(rule: string, told: DirectoryDto, functions: HostFunctions, supposed?: Supposed): WhoToday | undefined {
  const directory = buildDirectoryIndex(directoryOf(told));
  const found = peopleNow(rule, directory, functions, supposed);
  if (found?.kind !== 'persons') return found;
  return { kind: 'persons', names: [...new Set(found.persons.map((person) => directory.persons.get(person)?.name ?? person))] };
}

/** What has to be supposed before a rule names somebody: variables, and ids of steps (empty when it calls none by a fixed id). */
export function neededFor(rule: string): { readonly variables: readonly string[]; readonly steps: boolean } {
  const compiled = rule.trim() === '' ? undefined : compileExpression(rule);
  if (!compiled?.ok) return { variables: [], steps: false };
  return { variables: compiled.value.names, steps: compiled.value.functions.includes('assigneeOf') };
}
