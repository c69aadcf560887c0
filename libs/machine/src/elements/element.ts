import type { JsonObject, Result } from '@liuzhuan/kernel';
import type { Incident } from '../incidents';
import type { NodeProgram } from '../program/node-program';
import type { FlowId } from '../program/program';
import type { Run } from '../run/run';
import type { Token } from '../run/snapshot';
import type { OpenScope } from '../state/case-state';

/** What beginning a visit comes to: it waits for something, it is done at once, or it cannot go on. */
export type Beginning =
  | { readonly kind: 'waits' }
  | { readonly kind: 'done'; readonly variables?: JsonObject }
  | { readonly kind: 'stuck'; readonly incident: Incident };

/** Tokens waiting at a join: one list per incoming flow that holds any, oldest first. */
export type Arrivals = ReadonlyMap<FlowId, readonly Token[]>;

/** How a kind of node behaves while a case runs. All parts are optional: most nodes only wait, or only pass tokens on. */
export interface Element {
  /** Begins the work of a visit. Absent = it only waits for what `ownWaits` says. Must evaluate everything before it changes anything. */
  begin?(run: Run, token: Token, node: NodeProgram): Beginning;
  /** The scope opened by the visit has ended: what the visit gives to its surroundings. */
  collect?(run: Run, token: Token, node: NodeProgram, scope: OpenScope): Result<JsonObject, Incident>;
  /** Turns what a completed activity brought into variables. */
  receive?(node: NodeProgram, brought: JsonObject): JsonObject;
  /** Flows of which a waiting join takes one token each, or undefined while it has to wait. */
  joins?(run: Run, node: NodeProgram, arrivals: Arrivals, others: () => readonly Token[]): readonly FlowId[] | undefined;
  /** A token ended here. */
  end?(run: Run, token: Token, node: NodeProgram): void;
}
