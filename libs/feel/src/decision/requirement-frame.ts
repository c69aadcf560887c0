import type { Frame, Run } from '../expression/frame';
import type { FeelType } from '../values/feel-type';
import type { FeelContext, FeelValue } from '../values/feel-value';

/** An element that can be asked for its value within a run. */
export interface CompiledElement {
  readonly name: string;
  /** Name under which the model of the element is imported, when it is another one. */
  readonly within?: string;
  readonly type: FeelType;
  readonly value: (run: Run) => FeelValue;
}

/** Things of elements by name; those of imported models under the name of the import. */
export function grouped<T>(elements: readonly CompiledElement[], thingOf: (element: CompiledElement) => T): Record<string, T | Record<string, T>> {
  const groups: Record<string, T | Record<string, T>> = {};
  const inner = new Map<string, Record<string, T>>();
  for (const element of elements) {
    if (element.within === undefined) {
      groups[element.name] = thingOf(element);
      continue;
    }
    const group = inner.get(element.within) ?? {};
    group[element.name] = thingOf(element);
    inner.set(element.within, group);
    groups[element.within] = group;
  }
  return groups;
}

/** The names a decision sees: its requirements, and the caller's variables when it draws none. */
export function requirementFrame(required: readonly CompiledElement[], run: Run, open: boolean): Frame {
  const values: FeelContext = grouped(required, (element) => element.value(run));
  return { values, parent: open ? { values: run.root ?? {}, parent: null, run } : null, run };
}
