import { openWaits } from '../read/open-waits';
import { tokensAt } from '../read/tokens-at';
import { variablesAt } from '../read/variables-at';
import { DRAFTING, environmentOf } from '../testing/drafting-program';
import type { MachineEvent } from './machine-event';
import type { Snapshot } from './snapshot';
import { step } from './step';

const environment = environmentOf(DRAFTING);

function accepted(snapshot: Snapshot | undefined, event: MachineEvent): Snapshot {
  const result = step(snapshot, event, environment);
  if (!result.ok) throw new Error(result.error.code);
  return result.snapshot;
}

const started = () => accepted(undefined, { type: 'start', program: 'p:1', variables: { amount: 1 } });

describe('step', () => {
  it('begins a case', () => {
    expect(started()).toEqual({
      format: 1,
      status: 'active',
      counters: { token: 1, activation: 2, scope: 1 },
      scopes: { s1: { id: 's1', program: 'p:1', key: 'p', variables: { amount: 1 } } },
      tokens: { t1: { id: 't1', scope: 's1', at: 'draft.1', via: 's-draft.1', activation: 'a2' } },
      activations: { a2: { id: 'a2', scope: 's1', node: 'draft.1', from: [], since: environment.now } },
      performers: {},
    });
  });

  it('shares what did not change with the snapshot before', () => {
    const before = started();
    const after = accepted(before, { type: 'setVariables', variables: { x: 1 } });
    expect(after.tokens).toBe(before.tokens);
    expect(after.activations).toBe(before.activations);
    expect(before.scopes['s1']?.variables).toEqual({ amount: 1 });
  });

  it('answers what a case waits for and what is visible there', () => {
    const drafting = started();
    const inside = ['draft.1', 'x', 'y'].reduce((snapshot, node) => {
      const [token] = tokensAt(snapshot, node);
      return accepted(snapshot, { type: 'complete', activation: token?.activation ?? '', variables: { outcome: 'agree' } });
    }, drafting);
    expect(openWaits(inside, environment)).toEqual([expect.objectContaining({ kind: 'task', node: 'in', scope: 's2', program: 'p:1' })]);
    const local = accepted(inside, { type: 'setVariables', scope: 's2', variables: { amount: 2 } });
    const [token] = tokensAt(local, 'in');
    expect(variablesAt(local, token?.activation ?? '', environment)).toEqual({ amount: 2, outcome: 'agree' });
    expect(variablesAt(local, 's1', environment)).toEqual({ amount: 1, outcome: 'agree' });
    expect(variablesAt(local, 'a99', environment)).toEqual({});
  });

  it.each<{ event: MachineEvent; code: string }>([
    { event: { type: 'complete', activation: 'a1' }, code: 'activation-unknown' },
    { event: { type: 'fail', activation: 'a1', message: '' }, code: 'activation-unknown' },
    { event: { type: 'trigger', activation: 'a2', node: 'x' }, code: 'not-waiting' },
    { event: { type: 'retry', activation: 'a2' }, code: 'no-incident' },
    { event: { type: 'return', activation: 'a2', to: 'x' }, code: 'return-not-possible' },
    { event: { type: 'setVariables', scope: 's7', variables: {} }, code: 'scope-unknown' },
    { event: { type: 'start', program: 'p:1', variables: {} }, code: 'case-already-started' },
  ])('refuses $event.type with $code', ({ event, code }) => {
    expect(step(started(), event, environment)).toMatchObject({ ok: false, error: { code } });
  });

  it('refuses everything but a start before the start, and everything after the end', () => {
    expect(step(undefined, { type: 'cancel' }, environment)).toMatchObject({ ok: false, error: { code: 'case-not-active' } });
    const ended = accepted(started(), { type: 'cancel' });
    expect(ended).toMatchObject({ status: 'cancelled', tokens: {}, activations: {} });
    expect(step(ended, { type: 'cancel' }, environment)).toMatchObject({
      ok: false,
      error: { code: 'case-not-active', message: { zh: '案件已经撤销' } },
    });
  });
});
