import type { Json } from '@liuzhuan/kernel';
import { type Scenario, scriptOf } from '@liuzhuan/simulator';
import { dump, JSON_SCHEMA, load } from 'js-yaml';

/** A scenario as the YAML that `workflows/<organisation>/<process>/scenarios` holds. */
export function writeScenario(scenario: Scenario): string {
  return dump(scenario, { lineWidth: -1, noRefs: true, quotingType: '"', forceQuotes: false, skipInvalid: true });
}

/** A scenario from YAML; undefined when the text is none. Dates stay texts: the engine reads them itself. */
export function readScenario(text: string): Scenario | undefined {
  try {
    return scriptOf(load(text, { schema: JSON_SCHEMA }) as Json | undefined);
  } catch {
    return undefined;
  }
}
