import type { Json } from '@liuzhuan/kernel';
import type { MultiInstanceProgram } from '../program/node-program';
import { signersKey } from '../program/scope-program';
import { closeWaits, openings } from '../run/arm';
import type { Effect } from '../run/effect';
import type { Run } from '../run/run';
import { openScope } from '../run/scopes';
import type { Activation, ActivationId, Token } from '../run/snapshot';
import { boundaryWaits } from '../run/waits';

/** How the signers of a plain task run: side by side, each asked as it is put in. */
export const SIGNERS: MultiInstanceProgram = { sequential: false };

/** Whether others may be asked to sign beside the one who has the task: a task of people that is no member and not repeated. */
export function isSignable(run: Run, token: Token): boolean {
  const node = run.scopeProgramOf(token.scope).nodes[token.at];
  if (!node) return false;
  const { kind, multiInstance, standardLoop } = node;
  const free = !token.signing && !token.incident && !token.watching && !token.gathering && !token.lacking;
  return free && (kind === 'userTask' || kind === 'manualTask') && !multiInstance && !standardLoop && !run.draft.scope(token.scope).members;
}

/**
 * Makes a plain task one that several sign. The visit goes on as the first signer, with its open task; the token stands for the activity as a
 * whole from now on, under a visit of its own, which takes over the past of the first and its boundary events.
 * @param asker what the first signer is planned as
 * @returns the first signer
 */
export function openSigners(run: Run, token: Token, asker: Json): Token {
  const { draft } = run;
  const whole = draft.nextActivation();
  const boundaries = boundaryWaits(token, run.nodeOf(token), run.scopeProgramOf(token.scope));
  closeWaits(run, token, boundaries, 'withdrawn');
  const visit = draft.activations.get(token.activation);
  const since = visit?.since ?? run.environment.now;
  draft.visit({ id: whole, scope: token.scope, node: token.at, from: visit?.from ?? [], since });
  rename(run, token.activation, whole);
  const holder: Token = { ...token, activation: whole, signing: true };
  draft.tokens.set(holder.id, holder);

  const { program } = draft.scope(token.scope);
  const members = { planned: [asker], next: 1, completed: 0, terminated: 0, outputs: [], indexes: [] };
  const scope = openScope(run, { program, key: signersKey(token.at), parent: token.id, variables: {}, members });
  const first: Token = { id: draft.nextToken(scope), scope, at: token.at, activation: token.activation, locals: { loopCounter: 1 } };
  draft.tokens.set(first.id, first);
  draft.activations.set(first.activation, { id: first.activation, scope, node: token.at, from: [], since });
  const effects = openings(run, holder, boundaries);
  if (effects.ok) for (const effect of effects.value) run.effect(again(effect, holder));
  return first;
}

/** A cycle that has fired goes on with its next time. */
function again(effect: Effect, { timers }: Token): Effect {
  if (effect.type !== 'timer.start') return effect;
  const past = timers?.[effect.node];
  return past ? { ...effect, timer: { ...effect.timer, occurrence: past.fired + 1, text: past.text ?? effect.timer.text } } : effect;
}

/** Tokens that a boundary event has added meanwhile stem from the activity as a whole. */
function rename(run: Run, from: ActivationId, to: ActivationId): void {
  const stemming: Activation[] = [];
  for (const activation of run.draft.activations.values()) if (activation.from.some((source) => source.activation === from)) stemming.push(activation);
  for (const activation of stemming) {
    const sources = activation.from.map((source) => (source.activation === from ? { ...source, activation: to } : source));
    run.draft.activations.set(activation.id, { ...activation, from: sources });
  }
}
