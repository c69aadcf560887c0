import { compileExpression, evaluate, type HostFunctions } from '@liuzhuan/feel';
import { fail, type Json, type JsonObject, ok, type Result } from '@liuzhuan/kernel';
import { diagnose } from '../codes';
import type { Diagnostic } from '@liuzhuan/kernel';
import type { Handler } from './steps';

/** What handled work comes to. */
export interface HandledWork {
  readonly variables: JsonObject;
  readonly log: readonly string[];
}

/** Evaluates a handler over the variables its activity sees. */
export function handleWork(at: string, { set = {}, log = [] }: Handler, visible: JsonObject, functions: HostFunctions): Result<HandledWork, Diagnostic> {
  const valueOf = (source: string): Result<Json, Diagnostic> => {
    const compiled = compileExpression(source);
    const reason = compiled.ok ? undefined : compiled.error[0];
    if (!compiled.ok) {
      return fail(diagnose('handler-failed', { elementId: at }, { at, source, reason: reason?.message.en ?? '', reasonZh: reason?.message.zh ?? '' }));
    }
    return ok(evaluate(compiled.value, visible, functions).value);
  };
  const variables: Record<string, Json> = {};
  for (const [name, source] of Object.entries(set)) {
    const value = valueOf(source);
    if (!value.ok) return value;
    variables[name] = value.value;
  }
  const lines: string[] = [];
  for (const line of log) {
    if (!line.startsWith('=')) {
      lines.push(line);
      continue;
    }
    const value = valueOf(line.slice(1));
    if (!value.ok) return value;
    if (value.value !== null) lines.push(typeof value.value === 'string' ? value.value : JSON.stringify(value.value));
  }
  return ok({ variables, log: lines });
}
