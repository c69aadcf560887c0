import type { NodeProgram } from '../program/node-program';
import type { Run } from './run';
import type { Token } from './snapshot';

/**
 * Whether an activity has to wait for data: it begins when all that one of its input sets requires is available (BPMN 2.0.2, 13.3.2 and
 * 10.4.2). What has no value is not available. An expression that fails is not waited for: beginning says what is wrong with it.
 */
export function lacksData(run: Run, token: Token, { id, requires = [] }: NodeProgram): boolean {
  const isAvailable = (source: string): boolean => {
    const value = run.evaluate(source, token, id);
    return !value.ok || value.value !== null;
  };
  return requires.length > 0 && !requires.some(({ sources }) => sources.every(isAvailable));
}

/** The data an activity waited for are there: its visit begins now, and so do the periods of its timers. */
export function beginNow(run: Run, { lacking: _over, ...token }: Token): Token {
  const visit = run.draft.activations.get(token.activation);
  if (visit) run.draft.visit({ ...visit, since: run.environment.now });
  run.draft.tokens.set(token.id, token);
  return token;
}
