import type { Json, JsonObject } from '@liuzhuan/kernel';
import type { ValueKind, Variable } from './variable';

/** What examples are made of: somebody, some unit, and the time. */
export interface ExampleWorld {
  readonly person?: string;
  readonly unit?: string;
  /** `2026-11-22` */
  readonly today: string;
}

/** Ways an example may turn out, so that an expression shows more of itself. */
export const EXAMPLE_ROUNDS = 3;

const PLAIN: Readonly<Record<Exclude<ValueKind, 'list' | 'context' | 'any'>, (world: ExampleWorld) => readonly Json[]>> = {
  text: () => ['甲'],
  number: () => [1, 10, 100],
  flag: () => [true, false],
  date: ({ today }) => [today],
  moment: ({ today }) => [`${today}T09:00:00+08:00`],
  time: () => ['09:00'],
  person: ({ person }) => (person === undefined ? [] : [person]),
  unit: ({ unit }) => (unit === undefined ? [] : [unit]),
};

/** A value such a variable may well have; undefined when nothing is known about it. */
export function exampleOf({ kind, values, entries }: Variable, world: ExampleWorld, round = 0): Json | undefined {
  if (kind === 'any') return undefined;
  if (kind === 'context' || kind === 'list') {
    const inside = entries?.map((entry) => [entry.name, exampleOf(entry, world, round)] as const);
    if (inside?.some(([, value]) => value === undefined)) return undefined;
    const context: JsonObject | undefined = inside && Object.fromEntries(inside as readonly (readonly [string, Json])[]);
    return kind === 'context' ? context : context ? [context] : undefined;
  }
  const choices = values && values.length > 0 ? values.map(({ value }) => value) : PLAIN[kind](world);
  return choices[round % Math.max(1, choices.length)];
}
