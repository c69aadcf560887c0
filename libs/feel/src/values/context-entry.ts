import type { FeelContext, FeelValue } from './feel-value';

/** Characters that are operators elsewhere and may be spaced differently within a name. */
const SPACED = /\s*([./\-'+]|\*\*?)\s*/g;
const IRREGULAR = /[^\p{L}\p{N}_]/u;

/** One spelling for all ways to space a name (DMN 1.5, 10.3.1.2, grammar rule 27 and following). */
export function normaliseName(name: string): string {
  return IRREGULAR.test(name) ? name.replace(SPACED, ' $1 ').replace(/\s+/g, ' ').trim() : name;
}

/** Own entry of a context under a name, also when spaced differently; undefined when there is none. */
export function entryOf(context: FeelContext, name: string): FeelValue | undefined {
  if (Object.hasOwn(context, name)) return context[name];
  if (!IRREGULAR.test(name)) return undefined;
  const normal = normaliseName(name);
  const key = Object.keys(context).find((candidate) => normaliseName(candidate) === normal);
  return key === undefined ? undefined : context[key];
}
