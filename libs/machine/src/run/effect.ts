import type { Json, JsonObject } from '@liuzhuan/kernel';
import type { NodeId } from '../program/program';
import type { ActivationId, ProgramRef, ScopeInstanceId } from './snapshot';

/** Which visit of which node an effect belongs to. */
export interface EffectSite {
  readonly activation: ActivationId;
  readonly node: NodeId;
  readonly program: ProgramRef;
  readonly scope: ScopeInstanceId;
}

/** Why an open wait was closed. */
export type CloseReason = 'completed' | 'interrupted' | 'withdrawn' | 'cancelled';

/**
 * A timer to set. `text` is a resolved literal; the period starts at the activation's `since`. A cycle that fired is started again with the
 * same text and the next `occurrence` (1, 2, …): occurrence n falls due n periods after `since`, so that late triggers do not drift.
 */
export interface StartedTimer {
  readonly kind: 'duration' | 'date' | 'cycle';
  readonly text: string;
  readonly occurrence: number;
}

/**
 * What a step wants from the world. Plain data, in order; carried out by the engine in the same transaction.
 * Opening and closing effects are exact: folded over a case's life they give `openWaits(snapshot)` after every step. A wait that was
 * triggered is closed like any other; starting an open timer again replaces it.
 */
export type Effect =
  | (EffectSite & { readonly type: 'task.open'; readonly member?: { readonly index: number; readonly item: Json } })
  | (EffectSite & { readonly type: 'task.close'; readonly reason: CloseReason })
  | (EffectSite & { readonly type: 'timer.start'; readonly timer: StartedTimer })
  | (EffectSite & { readonly type: 'timer.stop' })
  | (EffectSite & {
      readonly type: 'subscription.open';
      readonly event: 'message' | 'signal';
      readonly name: string;
      readonly key?: string;
    })
  | (EffectSite & { readonly type: 'subscription.close' })
  | (EffectSite & { readonly type: 'message.send'; readonly name: string; readonly key?: string; readonly payload: JsonObject })
  | (EffectSite & { readonly type: 'signal.send'; readonly name: string; readonly payload: JsonObject })
  | (EffectSite & { readonly type: 'service.request'; readonly service: string; readonly inputs: JsonObject })
  | (EffectSite & { readonly type: 'service.cancel' })
  /** What is open at `from` of this visit goes on at `node`, of another version of the process; nothing of it begins anew. */
  | (EffectSite & { readonly type: 'site.moved'; readonly from: NodeId })
  /** An ad-hoc sub-process waits for people to choose what it does; `rule` is FEEL for who may. */
  | (EffectSite & { readonly type: 'choice.open'; readonly rule: string })
  | (EffectSite & { readonly type: 'incident.raise'; readonly code: string; readonly params: Readonly<Record<string, Json>> })
  | (EffectSite & { readonly type: 'incident.clear' })
  | (EffectSite & {
      readonly type: 'decision.made';
      readonly decision: string;
      readonly inputs: JsonObject;
      readonly output: Json;
      readonly rules: readonly string[];
    })
  /** A data store has another value, for all cases. `scope`: where in the case it was set. */
  | { readonly type: 'data-store.write'; readonly name: string; readonly value: Json; readonly scope: ScopeInstanceId }
  | { readonly type: 'case.ended'; readonly status: 'completed' | 'cancelled' | 'failed'; readonly node?: NodeId; readonly error?: string };
