import type { JsonObject } from '@liuzhuan/kernel';
import type { EventProgram, NodeProgram } from '../program/node-program';
import { beginEventSubProcess } from './event-sub-processes';
import { addToken, interrupt } from './events';
import type { Run } from './run';
import type { ScopeInstanceId, Token } from './snapshot';

/** An error or escalation on its way outwards. */
export interface Thrown {
  readonly kind: 'error' | 'escalation';
  readonly code: string;
}

/** Of several catchers: one that names the code, else one that catches all. */
function pick<T>({ kind, code }: Thrown, catchers: readonly T[], eventsOf: (catcher: T) => readonly EventProgram[]): T | undefined {
  const catching = (wanted: string | undefined) =>
    catchers.find((catcher) => eventsOf(catcher).some((event) => event.kind === kind && event.code === wanted));
  return catching(code) ?? catching(undefined);
}

function boundaryFor(run: Run, token: Token, thrown: Thrown): NodeProgram | undefined {
  const { nodes } = run.scopeProgramOf(token.scope);
  const boundaries = (nodes[token.at]?.boundaries ?? []).flatMap((id) => nodes[id] ?? []);
  return pick(thrown, boundaries, (node) => node.events ?? []);
}

function watcherFor(run: Run, scope: ScopeInstanceId, thrown: Thrown): Token | undefined {
  const { eventSubProcesses = [], nodes } = run.scopeProgramOf(scope);
  if (eventSubProcesses.length === 0) return undefined;
  const watchers = run.draft.tokensIn(scope).flatMap((id) => run.draft.tokens.get(id) ?? []);
  return pick(
    thrown,
    watchers.filter(({ watching, resume }) => watching && !resume),
    ({ at }) => nodes[at]?.watches?.events ?? [],
  );
}

/**
 * Looks for the nearest catcher of an error or escalation, from an activity outwards: its boundary events, the event sub-processes of its
 * scope, then the activity that holds the scope, through sub-processes, members and calls (BPMN 2.0.2, 10.5.6).
 * @param from the activity it comes out of; undefined when it is thrown by an event in `scope`
 * @returns false when nobody catches it
 */
export function catchThrown(run: Run, scope: ScopeInstanceId, from: Token | undefined, thrown: Thrown, payload: JsonObject): boolean {
  for (let [place, token] = [scope, from]; ; ) {
    const boundary = token && boundaryFor(run, token, thrown);
    if (token && boundary) {
      if (boundary.interrupting === false) addToken(run, token, boundary, payload);
      else interrupt(run, token, boundary, payload);
      return true;
    }
    const watcher = watcherFor(run, place, thrown);
    if (watcher) {
      beginEventSubProcess(run, watcher, payload);
      return true;
    }
    const { parent } = run.draft.scope(place);
    if (parent === undefined) return false;
    token = run.draft.token(parent);
    place = token.scope;
  }
}
