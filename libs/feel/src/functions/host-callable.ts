import type { HostFunction } from '../expression/frame';
import { warn } from '../expression/frame';
import { FeelCallable } from '../values/feel-callable';
import { jsonOf } from '../values/json-of';

const known = new WeakMap<HostFunction, FeelCallable>();

/** A function of the host as a FEEL function. Arguments reach it as Json; `undefined` becomes null and a warning. */
export function hostCallable(name: string, host: HostFunction): FeelCallable {
  const existing = known.get(host);
  if (existing?.name === name) return existing;
  const callable = new FeelCallable(name, null, (args, run, at) => {
    const answer = host(...args.map(jsonOf));
    if (answer !== undefined) return answer;
    warn(run, 'feel-no-answer', at, { name });
    return null;
  });
  known.set(host, callable);
  return callable;
}
