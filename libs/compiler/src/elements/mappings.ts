import type { Mapping } from '@liuzhuan/bpmn';
import type { Compilation } from '../compilation';

/** Checks the FEEL of mappings. Undefined when there are none, so that programs stay small. */
export function mappingsOf(
  elementId: string,
  property: string,
  mappings: readonly Mapping[],
  compilation: Compilation,
): Mapping[] | undefined {
  if (mappings.length === 0) return undefined;
  return mappings.map(({ target, source }) => ({ target, source: compilation.feel(elementId, property, source) }));
}
