import type { Run } from './run';
import type { ActivationId, Token } from './snapshot';

/**
 * Work is done: the visits it stems from, in its own scope and around it, cannot be withdrawn any more. Stops at visits that are touched
 * already, since all before them are too: a step touches what is new, not the whole past.
 */
export function touchAncestors(run: Run, worked: Token): void {
  for (let token: Token | undefined = worked; token; ) {
    const pending: ActivationId[] = sourcesOf(run, token.activation);
    for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
      const activation = run.draft.activations.get(id);
      if (!activation || activation.touched) continue;
      run.draft.activations.set(id, { ...activation, touched: true });
      pending.push(...sourcesOf(run, id));
    }
    const { parent } = run.draft.scope(token.scope);
    token = parent === undefined ? undefined : run.draft.token(parent);
  }
}

const sourcesOf = (run: Run, id: ActivationId): ActivationId[] =>
  (run.draft.activations.get(id)?.from ?? []).map(({ activation }) => activation);
