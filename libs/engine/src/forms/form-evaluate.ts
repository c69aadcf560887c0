import { compileExpression, evaluate, type HostFunctions } from '@liuzhuan/feel';
import type { FormEvaluate } from './field-constraints';

/** Evaluates the expressions of a form with the functions of the host; what cannot be read or told is null. */
export function formEvaluate(functions: HostFunctions = {}): FormEvaluate {
  return (source, names) => {
    const compiled = compileExpression(source);
    return compiled.ok ? evaluate(compiled.value, names, functions).value : null;
  };
}
