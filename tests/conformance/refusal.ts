import type { SimulationOutcome } from '@liuzhuan/cli';
import { type CaseVerdict, failing, pending } from './verdict';

/** Codes by which the compiler says that it does not know something yet, in contrast to what is wrong with a drawing. */
const UNSUPPORTED: ReadonlySet<string> = new Set(['element-unsupported']);

const errorsOf = ({ diagnostics }: SimulationOutcome) => diagnostics.filter(({ severity }) => severity === 'error');

/** True when a drawing is refused for what it is, not for what we lack. */
export function isRefusedForGood(outcome: SimulationOutcome): boolean {
  const errors = errorsOf(outcome);
  return outcome.state === 'refused' && errors.some(({ code }) => !UNSUPPORTED.has(code));
}

/** The verdict on a drawing that should have run. */
export function refusal(name: string, outcome: SimulationOutcome): CaseVerdict {
  const errors = errorsOf(outcome);
  const reasons = [...new Set(errors.map(({ code, message }) => `${code}: ${message.en}`))].join('; ');
  return errors.every(({ code }) => UNSUPPORTED.has(code)) ? pending(name, reasons) : failing(name, reasons);
}
