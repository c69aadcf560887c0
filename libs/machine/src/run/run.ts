import { Defect, type Json, type JsonObject, type Result } from '@liuzhuan/kernel';
import type { Incident } from '../incidents';
import type { FeelSource, FlowId, NodeId, Program, ScopeProgram } from '../program/program';
import type { NodeProgram } from '../program/node-program';
import { scopeProgram } from '../program/scope-program';
import { enterEvent } from '../program/vocabulary';
import { storesAt } from './data-stores';
import { Draft } from './draft';
import type { Effect, EffectSite } from './effect';
import type { Environment, HostFunctions } from './environment';
import { constantsOf, truthOf, valueOf } from './expressions';
import { layersAt, type Place } from './naming';
import type { ActivationId, ActivationSource, ScopeInstanceId, Token, TokenId } from './snapshot';
import type { ThrownSignal } from './signals';
import type { TraceEntry } from './trace-entry';

/** A token on its way to its first node. */
export interface Birth {
  readonly scope: ScopeInstanceId;
  readonly sources: readonly ActivationSource[];
  readonly via?: FlowId;
  readonly locals?: JsonObject;
  /** Throwing token for which it runs a compensation handler. */
  readonly handles?: TokenId;
  /** The event it would wait for at its first node has occurred already: a case begins with it. */
  readonly arrived?: true;
  /** The one of several events it needs at its first node that has occurred already. */
  readonly occurred?: NodeId;
}

/** An XState event waiting for its token. */
export interface QueuedEvent {
  readonly token: TokenId;
  readonly event: string;
  readonly birth?: Birth;
}

/** One step in the making: the draft, what it asks of the world, and the queue of token events that runs until everything rests. */
export class Run {
  readonly effects: Effect[] = [];
  readonly trace: TraceEntry[] = [];
  readonly queue: QueuedEvent[] = [];
  /** Scopes in which a token moved or ended since joins were looked at last. */
  readonly stirred = new Set<ScopeInstanceId>();
  /** Signals thrown in this step. */
  readonly signals: ThrownSignal[] = [];
  moves = 0;
  /** Variables changed, or something began to wait for a condition, since conditions were looked at last. */
  unsettled = false;
  /** Data stores as they stand within this step. */
  readonly stores: Record<string, Json>;
  private readonly constants: JsonObject;
  private readonly functions: HostFunctions;

  constructor(
    readonly draft: Draft,
    readonly environment: Environment,
  ) {
    this.constants = constantsOf(environment);
    this.stores = { ...environment.dataStores };
    this.functions = { assigneeOf: (node) => this.draft.performers.get(String(node)) ?? null, ...environment.functions };
  }

  programOf(scope: ScopeInstanceId): Program {
    return this.environment.program(this.draft.scope(scope).program);
  }

  scopeProgramOf(scope: ScopeInstanceId): ScopeProgram {
    const { key } = this.draft.scope(scope);
    const found = scopeProgram(this.programOf(scope), key);
    if (!found) throw new Defect(`Expected scope ${key} in its program but there is none`);
    return found;
  }

  node(scope: ScopeInstanceId, id: NodeId): NodeProgram {
    const node = this.scopeProgramOf(scope).nodes[id];
    if (!node) throw new Defect(`Expected node ${id} in scope ${scope} but there is none`);
    return node;
  }

  nodeOf(token: Token): NodeProgram {
    return this.node(token.scope, token.at);
  }

  site(token: Token, node: NodeId = token.at): EffectSite {
    return { activation: token.activation, node, program: this.draft.scope(token.scope).program, scope: token.scope };
  }

  effect(effect: Effect): void {
    this.effects.push(effect);
  }

  /** Notes what happened to a token at a node. */
  note(kind: Extract<TraceEntry, { readonly node: NodeId; readonly token: TokenId }>['kind'], token: Token, node: NodeId = token.at): void {
    this.trace.push({ kind, node, scope: token.scope, token: token.id, activation: token.activation });
  }

  /** Variables visible from a place, innermost layer first, then data stores, constants last. */
  layers(place: Place, extra?: JsonObject): readonly JsonObject[] {
    const stores = storesAt(this, place.scope);
    const layers = [...layersAt(this.draft, this.environment, place), ...(stores ? [stores] : []), this.constants];
    return extra ? [extra, ...layers] : layers;
  }

  evaluate(source: FeelSource, place: Place, node: NodeId, extra?: JsonObject): Result<Json, Incident> {
    return valueOf(source, { layers: this.layers(place, extra), functions: this.functions, node });
  }

  isTrue(source: FeelSource, place: Place, node: NodeId, extra?: JsonObject): Result<boolean, Incident> {
    return truthOf(source, { layers: this.layers(place, extra), functions: this.functions, node });
  }

  /** Host functions as expressions of this step see them: `assigneeOf` answers from the snapshot unless the host has its own. */
  get hostFunctions(): HostFunctions {
    return this.functions;
  }

  send(token: TokenId, event: string): void {
    this.queue.push({ token, event });
  }

  /** A new token that enters a node. */
  bear(node: NodeId, birth: Birth): TokenId {
    const token = this.draft.nextToken(birth.scope);
    this.queue.push({ token, event: enterEvent(node), birth });
    return token;
  }

  /** A recorded visit of a node. */
  visit(id: ActivationId, scope: ScopeInstanceId, node: NodeId, from: readonly ActivationSource[]): void {
    this.draft.visit({ id, scope, node, from, since: this.environment.now });
  }
}
