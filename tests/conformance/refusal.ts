import type { SimulationOutcome } from '@liuzhuan/cli';
import { type CaseVerdict, failing } from './verdict';

/** The verdict on a drawing that should have run: whatever is refused is refused for what it is, by the clause that forbids it. */
export function refusal(name: string, { diagnostics }: SimulationOutcome): CaseVerdict {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return failing(name, [...new Set(errors.map(({ code, message }) => `${code}: ${message.en}`))].join('; '));
}
