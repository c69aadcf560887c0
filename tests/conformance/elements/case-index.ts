import { readScript, type Script } from '@liuzhuan/cli';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GAPS } from './gaps';

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
  /** A decision table beside the drawing. */
  readonly decision?: string;
  /** Why the case does not pass yet. */
  readonly gap?: string;
}

/** Where the cases stand: one folder for each element. */
export const CASES = __dirname;
const STEPS = '.steps.json';

/** Steps of a case. */
export function scriptOf(elementCase: ElementCase): Script {
  const file = elementCase.trace.replace(/\.trace\.json$/, STEPS);
  const read = readScript(JSON.parse(readFileSync(file, 'utf8')));
  if (!read.ok) throw new Error(`Expected steps in ${file} but ${read.error.where}: ${read.error.reason}`);
  return read.value;
}

/** Every case, by element and name. */
export function elementCases(): readonly ElementCase[] {
  const elements = readdirSync(CASES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return elements.flatMap(({ name: element }) => casesOf(element)).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Names of the cases of each element. */
export function casesByElement(): ReadonlyMap<string, readonly ElementCase[]> {
  const byElement = new Map<string, ElementCase[]>();
  for (const elementCase of elementCases()) byElement.set(elementCase.element, [...(byElement.get(elementCase.element) ?? []), elementCase]);
  return byElement;
}

function casesOf(element: string): ElementCase[] {
  const folder = join(CASES, element);
  const stems = readdirSync(folder).flatMap((file) => (file.endsWith(STEPS) ? file.slice(0, -STEPS.length) : []));
  return stems.map((stem) => {
    const name = `${element}/${stem}`;
    const [drawing = ''] = stem.split('.');
    const { description = '' } = JSON.parse(readFileSync(join(folder, `${stem}${STEPS}`), 'utf8')) as { readonly description?: string };
    const decision = join(folder, `${drawing}.dmn`);
    return {
      name,
      element,
      description,
      drawing: join(folder, `${drawing}.bpmn`),
      trace: join(folder, `${stem}.trace.json`),
      ...(existsSync(decision) ? { decision } : {}),
      ...(GAPS[name] === undefined ? {} : { gap: GAPS[name] }),
    };
  });
}
