import type { DirectoryDto } from '@liuzhuan/contract';
import { compileExpression, evaluate, type HostFunctions } from '@liuzhuan/feel';

/**
 * Who a rule names today: persons by name; `depends` when it asks for something only a case knows (the starter, a variable, who did a
 * step); `nobody` when the directory has no such person: the task would become an incident.
 */
export type WhoToday = { readonly kind: 'persons'; readonly names: readonly string[] } | { readonly kind: 'depends'; readonly on: readonly string[] } | { readonly kind: 'nobody' };

/** Tells it when it can be told; undefined when the rule cannot be read. */
export function whoToday(rule: string, directory: DirectoryDto, functions: HostFunctions): WhoToday | undefined {
  const compiled = rule.trim() === '' ? undefined : compileExpression(rule);
  if (!compiled?.ok) return undefined;
  const { names, functions: called } = compiled.value;
  if (names.length > 0) return { kind: 'depends', on: names };
  if (called.includes('assigneeOf')) return { kind: 'depends', on: ['assigneeOf'] };
  const { value } = evaluate(compiled.value, {}, functions);
  const ids = (Array.isArray(value) ? value : [value]).filter((id) => typeof id === 'string');
  const persons = ids.flatMap((id) => directory.persons.find((person) => person.id === id && person.active)?.name ?? []);
  return persons.length > 0 ? { kind: 'persons', names: persons } : { kind: 'nobody' };
}
