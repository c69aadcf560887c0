import type { Program } from '../program/program';
import { DRAFTING, environmentOf } from '../testing/drafting-program';
import { step } from './step';

/** A program as no compiler makes it any more: behind one of its nodes tokens go round without ever being asked anything. */
function turning(entry: 'g' | 's'): Program {
  const program = JSON.parse(JSON.stringify(DRAFTING)) as { scopes: { p: { machine: { states: Record<string, unknown> } } } };
  program.scopes.p.machine.states[entry] = { always: [{ target: 'round' }] };
  program.scopes.p.machine.states['round'] = { always: [{ target: entry }] };
  return program as unknown as Program;
}

describe('a circle in which nobody waits', () => {
  it('ends as an incident where the token stood, which a corrected program overcomes', () => {
    const broken = environmentOf(turning('g'));
    const started = step(undefined, { type: 'start', program: 'p:1', variables: {} }, broken);
    if (!started.ok) throw new Error(started.error.code);
    const [token] = Object.values(started.snapshot.tokens);
    const activation = token?.activation ?? '';
    const halted = step(started.snapshot, { type: 'complete', activation, variables: { outcome: 'agree' } }, broken);
    if (!halted.ok) throw new Error(halted.error.code);
    expect(halted.effects).toContainEqual(expect.objectContaining({ type: 'incident.raise', node: 'draft.1', code: 'runaway', params: expect.objectContaining({ moves: 10_000 }) as unknown }));
    const retried = step(halted.snapshot, { type: 'retry', activation }, environmentOf(DRAFTING));
    expect(retried.ok && Object.values(retried.snapshot.tokens)).toMatchObject([{ at: 'x' }]);
  });

  it('ends as an incident too when a new token comes straight to it', () => {
    const result = step(undefined, { type: 'start', program: 'p:1', variables: {} }, environmentOf(turning('s')));
    expect(result.ok && Object.values(result.snapshot.tokens)).toMatchObject([{ at: '@hub', incident: { code: 'runaway', params: { node: 's' } } }]);
  });
});
