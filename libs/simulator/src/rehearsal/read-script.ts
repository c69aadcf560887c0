import { isJsonObject, type Json } from '@liuzhuan/kernel';
import type { Scenario } from '../scenario/scenario';

const TEXTS = ['name', 'definition', 'organisation', 'now'] as const;

/** A value read from a scenario file as a scenario; undefined when it is none. Steps are looked at when they are played. */
export function scriptOf(value: Json | undefined): Scenario | undefined {
  if (value === undefined || !isJsonObject(value)) return undefined;
  const { start, steps } = value;
  const isWhole = TEXTS.every((key) => typeof value[key] === 'string') && isJsonObject(start ?? null) && Array.isArray(steps) && steps.every((step: Json) => isJsonObject(step));
  return isWhole ? (value as unknown as Scenario) : undefined;
}
