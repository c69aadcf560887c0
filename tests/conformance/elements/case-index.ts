import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One golden trace: a drawing, what is done with it, and what has to happen. */
export interface ElementCase {
  /** `element/case`, e.g. `exclusive-gateway/choice.default`. */
  readonly name: string;
  /** File stem of the element in the compiler and the machine (`user-task`), or of what a whole process does (`return`, `sequence-flow`). */
  readonly element: string;
  /** One line: what the case shows, with the clause of BPMN 2.0.2. */
  readonly description: string;
  /** Absolute paths. Cases of one drawing are named `drawing.variant`. */
  readonly drawing: string;
  readonly trace: string;
  /** Why the case does not pass yet. */
  readonly gap?: string;
}

/** Where the cases stand: one folder for each element. */
export const CASES = __dirname;
const TRACE = '.trace.json';

/** Every case, by element and name. */
export function elementCases(): readonly ElementCase[] {
  const elements = readdirSync(CASES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return elements.flatMap(({ name: element }) => casesOf(element)).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The cases of each element. */
export function casesByElement(): ReadonlyMap<string, readonly ElementCase[]> {
  const byElement = new Map<string, ElementCase[]>();
  for (const elementCase of elementCases()) byElement.set(elementCase.element, [...(byElement.get(elementCase.element) ?? []), elementCase]);
  return byElement;
}

function casesOf(element: string): ElementCase[] {
  const folder = join(CASES, element);
  const reasons = join(folder, 'pending.json');
  const gaps = existsSync(reasons) ? (JSON.parse(readFileSync(reasons, 'utf8')) as Readonly<Record<string, string>>) : {};
  const stems = readdirSync(folder).flatMap((file) => (file.endsWith(TRACE) ? file.slice(0, -TRACE.length) : []));
  return stems.map((stem) => {
    const [drawing = ''] = stem.split('.');
    const trace = join(folder, `${stem}${TRACE}`);
    const { shows } = JSON.parse(readFileSync(trace, 'utf8')) as { readonly shows: string };
    const gap = gaps[stem];
    return { name: `${element}/${stem}`, element, description: shows, drawing: join(folder, `${drawing}.bpmn`), trace, ...(gap === undefined ? {} : { gap }) };
  });
}
