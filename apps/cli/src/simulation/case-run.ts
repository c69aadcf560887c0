import type { Json, JsonObject, Rejection } from '@liuzhuan/kernel';
import { type Effect, type Environment, type MachineEvent, type NodeProgram, openWaits, type OpenWait, type Snapshot, step, type TraceEntry } from '@liuzhuan/machine';
import { likeJsonb } from '@liuzhuan/simulator';
import { type TimerFacts, timerFacts } from './timer-due';

/** One thing a case waits for, with what only the effects told. */
export interface KnownWait extends OpenWait, TimerFacts {
  readonly case: number;
  readonly name?: string;
  readonly key?: string;
}

/** A message or signal under way. */
export interface Thrown {
  readonly event: 'message' | 'signal';
  readonly name: string;
  readonly key?: string;
  readonly payload: JsonObject;
}

/** Who hears what happens to a case, in order. */
export interface CaseListener {
  traced(run: CaseRun, entry: TraceEntry): void;
  threw(run: CaseRun, thrown: Thrown, site: { readonly node: string; readonly scope: string }): void;
  wrote(effect: Extract<Effect, { readonly type: 'data-store.write' }>): void;
  ended(run: CaseRun, effect: Extract<Effect, { readonly type: 'case.ended' }>): void;
}

/** One visit of a token to a node. */
interface Visit {
  readonly node: string;
  readonly scope: string;
  readonly activation: string;
}

interface WaitFacts extends TimerFacts {
  readonly name?: string;
  readonly key?: string;
}

const byAge = (tokens: Snapshot['tokens']) => Object.values(tokens).sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));

const siteKey = (activation: string, node: string): string => `${activation} ${node}`;

/** One case on the pure machine: its snapshot, and what its effects left open. */
export class CaseRun {
  snapshot: Snapshot | undefined;
  private readonly facts = new Map<string, WaitFacts>();

  constructor(
    readonly number: number,
    readonly process: string,
    private readonly environment: () => Environment,
    private readonly listener: CaseListener,
  ) {}

  /** One step. A refused one changes nothing. */
  send(event: MachineEvent): Rejection | undefined {
    const result = step(this.snapshot, event, this.environment());
    if (!result.ok) return result.error;
    this.snapshot = result.snapshot;
    for (const entry of result.trace) this.listener.traced(this, entry);
    for (const effect of result.effects) this.carryOut(effect, result.snapshot);
    return undefined;
  }

  /** Open waits, oldest first. */
  waits(): KnownWait[] {
    if (!this.snapshot || this.snapshot.status !== 'active') return [];
    return openWaits(this.snapshot, this.environment()).map((wait) => ({
      ...wait,
      case: this.number,
      ...this.facts.get(siteKey(wait.activation, wait.node)),
    }));
  }

  /** Completed visits that living tokens stem from, latest first. */
  pastVisits(): Visit[] {
    const { tokens = {}, activations = {} } = this.snapshot ?? {};
    const standing = new Set(Object.values(tokens).map(({ activation }) => activation));
    const past = Object.values(activations).filter(({ id }) => !standing.has(id));
    return past.sort((a, b) => Number(b.id.slice(1)) - Number(a.id.slice(1))).map(({ id, node, scope }) => ({ node, scope, activation: id }));
  }

  /** Visits of nodes of one kind that tokens stand on, oldest first. */
  visitsOfKind(kind: NodeProgram['kind']): Visit[] {
    const { tokens = {}, scopes = {} } = this.snapshot ?? {};
    return byAge(tokens).flatMap(({ at, scope, activation }) => {
      const place = scopes[scope];
      const node = place && this.environment().program(place.program).scopes[place.key]?.nodes[at];
      return node?.kind === kind ? [{ node: at, scope, activation }] : [];
    });
  }

  /** Goes on with what a database would give back. */
  reload(): void {
    if (this.snapshot) this.snapshot = likeJsonb(this.snapshot);
    for (const [key, fact] of this.facts) this.facts.set(key, likeJsonb(fact));
  }

  private carryOut(effect: Effect, snapshot: Snapshot): void {
    switch (effect.type) {
      case 'case.ended':
        return this.listener.ended(this, effect);
      case 'message.send':
      case 'signal.send':
        return this.listener.threw(this, thrownBy(effect), effect);
      case 'data-store.write':
        return this.listener.wrote(effect);
      case 'timer.start': {
        const since = snapshot.activations[effect.activation]?.since ?? this.environment().now;
        this.facts.set(siteKey(effect.activation, effect.node), timerFacts({ ...effect.timer, since }));
        return;
      }
      case 'subscription.open': {
        const { name, key } = effect;
        this.facts.set(siteKey(effect.activation, effect.node), { name, ...(key === undefined ? {} : { key }) });
        return;
      }
      case 'timer.stop':
      case 'subscription.close':
        this.facts.delete(siteKey(effect.activation, effect.node));
    }
  }
}

function thrownBy(effect: Extract<Effect, { readonly type: 'message.send' | 'signal.send' }>): Thrown {
  if (effect.type === 'signal.send') return { event: 'signal', name: effect.name, payload: effect.payload };
  const { name, key, payload } = effect;
  return { event: 'message', name, payload, ...(key === undefined ? {} : { key }) };
}

/** Incidents of a case, oldest token first. */
export function incidentsOf({ snapshot }: CaseRun): { node: string; scope: string; activation: string; code: string; params: Readonly<Record<string, Json>> }[] {
  return byAge(snapshot?.tokens ?? {}).flatMap(({ at, scope, activation, incident }) => (incident ? [{ node: at, scope, activation, ...incident }] : []));
}
