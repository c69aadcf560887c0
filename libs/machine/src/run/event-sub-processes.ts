import type { JsonObject } from '@liuzhuan/kernel';
import type { NodeId } from '../program/program';
import { open } from './activity';
import { closeWaits } from './arm';
import { assign } from './assign';
import { cancelTokens } from './scopes';
import type { Run } from './run';
import type { ScopeInstanceId, Token } from './snapshot';
import { waitsOf } from './waits';

/**
 * Puts a watching token on each event sub-process of a scope that has begun (BPMN 2.0.2, 10.3.5 and 13.5.4). A watching token holds the waits
 * of the start event; it does not keep the scope alive and stems from nothing.
 */
export function watchEvents(run: Run, scope: ScopeInstanceId): void {
  for (const at of run.scopeProgramOf(scope).eventSubProcesses ?? []) watchEvent(run, scope, at);
}

/** Puts a watching token on one of them. */
export function watchEvent(run: Run, scope: ScopeInstanceId, at: NodeId): void {
  const activation = run.draft.nextActivation();
  run.visit(activation, scope, at, []);
  const token: Token = { id: run.draft.nextToken(scope), scope, at, activation, watching: true };
  run.draft.tokens.set(token.id, token);
  open(run, token);
}

/** Interrupting: everything else in the scope ends and the watching token goes in; otherwise a new token goes in beside the others. */
export function beginEventSubProcess(run: Run, watcher: Token, payload: JsonObject): void {
  const node = run.nodeOf(watcher);
  run.note('triggered', watcher, node.watches?.start ?? node.id);
  if (node.interrupting === false) {
    assign(run, watcher, payload);
    run.bear(node.id, { scope: watcher.scope, sources: [] });
    return;
  }
  closeWaits(run, watcher, waitsOf(watcher, run.scopeProgramOf(watcher.scope)), 'completed');
  cancelTokens(run, watcher.scope, 'interrupted', watcher.id);
  const { id, scope, at, activation } = watcher;
  const token: Token = { id, scope, at, activation };
  run.draft.tokens.set(id, token);
  assign(run, token, payload);
  run.note('entered', token);
  open(run, run.draft.token(id));
}
