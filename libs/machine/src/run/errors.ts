import type { JsonObject } from '@liuzhuan/kernel';
import type { NodeProgram } from '../program/node-program';
import { triggerEvent } from '../program/vocabulary';
import { proceed } from './activity';
import { assign } from './assign';
import { cancelScope } from './scopes';
import type { Run } from './run';
import type { Token } from './snapshot';

/** The boundary event of an activity that catches an error: one that names the code, else one that catches all. */
function catcherOf(run: Run, token: Token, code: string): NodeProgram | undefined {
  const { nodes } = run.scopeProgramOf(token.scope);
  const catchers = (nodes[token.at]?.boundaries ?? []).flatMap((id) => nodes[id] ?? []);
  const catching = (wanted: string | undefined) =>
    catchers.find((node) => node.events?.some((event) => event.kind === 'error' && event.code === wanted));
  return catching(code) ?? catching(undefined);
}

/** Lets an interrupting boundary event take the token of its activity; whatever the activity had opened inside ends at once. */
export function interrupt(run: Run, token: Token, boundary: NodeProgram, payload: JsonObject): void {
  const child = run.draft.childOf(token.id);
  if (child !== undefined) cancelScope(run, child, 'interrupted');
  run.note('triggered', token, boundary.id);
  assign(run, token, payload);
  proceed(run, run.draft.token(token.id), boundary, triggerEvent(boundary.id));
}

/**
 * Looks for the nearest boundary event that catches an error, from an activity outwards through sub-processes, members and calls
 * (BPMN 2.0.2, 10.5.6).
 * @returns false when nobody catches it
 */
export function catchError(run: Run, from: Token | undefined, code: string, payload: JsonObject): boolean {
  for (let token = from; token; ) {
    const boundary = catcherOf(run, token, code);
    if (boundary) {
      interrupt(run, token, boundary, payload);
      return true;
    }
    const { parent } = run.draft.scope(token.scope);
    token = parent === undefined ? undefined : run.draft.token(parent);
  }
  return false;
}
