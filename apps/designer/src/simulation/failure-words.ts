import type { Locale } from '@liuzhuan/ui';
import type { ScenarioFailure } from '@liuzhuan/simulator';

/** Why a step could not be taken, or what was not as expected, for a reader. */
export function failureWords({ rejection, details, message }: ScenarioFailure, locale: Locale): string {
  if (rejection) return rejection.message[locale];
  const { expected, found } = details;
  if (expected === undefined) return message;
  const [wanted, there] = [JSON.stringify(expected), JSON.stringify(found)];
  return locale === 'zh' ? `应为 ${wanted}，实为 ${there}` : `expected ${wanted} but found ${there}`;
}
