import type { JsonObject } from '@liuzhuan/kernel';
import type { Program, Snapshot, TraceEntry } from '@liuzhuan/machine';
import { type AbstractProgram, abstractProgram, type Body } from '../abstract/abstract-program';
import type { Unit } from '../abstract/units';
import type { SoundnessOptions } from '../verdict';
import { Geography } from './geography';
import { type Crowd, leftBehind, type Marking, markingOf, PROGRAM } from './marking';
import { type Move, MoveMaker } from './moves';
import { Reduction } from './reduction';
import { Stepper } from './stepper';

/** How a state was reached first. */
export interface Origin {
  /** Number of the state before; -1 for the start. */
  readonly from: number;
  readonly move: Move;
  readonly answers: readonly number[];
}

/** What became of a state. `cut`: tokens pile up, it is not looked at any further. */
export type StateEnd = 'ended' | 'dead' | 'cut';

/** Something seen at a state, kept at its first appearance. */
export interface Sighting<T> {
  readonly state: number;
  /** The step in which it was seen. */
  readonly origin: Origin;
  readonly what: T;
}

/** Tokens that a terminate end event took away. */
export interface CutOff {
  readonly end: string;
  readonly nodes: readonly string[];
}

/** More tokens than this in one place are not looked at any further. */
const PILE = 3;
const PROGRESS_EVERY = 1_000;
export const STATE_LIMIT = 200_000;

/** All states a program can come to, breadth first, with how each was reached first. */
export class Exploration {
  readonly abstract: AbstractProgram;
  readonly geography: Geography;
  readonly stepper: Stepper;
  readonly origins: Origin[] = [];
  readonly successors: number[][] = [];
  readonly ends = new Map<number, StateEnd>();
  /** Nodes that were entered or triggered, and flows that were taken. */
  readonly seen = new Set<string>();
  readonly crowds = new Map<string, Sighting<Crowd>>();
  readonly piles = new Map<string, Sighting<Crowd>>();
  readonly stranded = new Map<string, Sighting<string>>();
  readonly circles = new Map<string, Sighting<string>>();
  readonly cutOffs = new Map<string, Sighting<CutOff>>();
  readonly deadMarkings = new Map<number, Snapshot>();
  isComplete = true;
  private readonly moveMaker: MoveMaker;
  private readonly reduction: Reduction;
  /** States up to this number have been looked at: they are queued in the order of their numbers. */
  private expanding = -1;
  private readonly numbers = new Map<string, number>();
  private readonly queue: { readonly state: number; readonly marking: Marking }[] = [];
  private readonly censuses: ReadonlyMap<string, number>[] = [];

  /** Outcomes the unit may leave behind, by the state in which it is done. */
  readonly completions = new Map<number, JsonObject>();
  /** Codes of errors nobody in the unit catches. */
  readonly errors = new Set<string>();
  /** First states in which a token stands on a sub-process explored by itself. */
  readonly entrances = new Map<string, number>();

  constructor(
    program: Program,
    unit: Unit,
    readonly inner: ReadonlyMap<string, Exploration>,
    private readonly options: SoundnessOptions,
  ) {
    this.abstract = abstractProgram(program, unit, new Map([...inner].map(([key, exploration]) => [key, exploration.body])));
    this.geography = new Geography(this.abstract.program);
    this.stepper = new Stepper(this.abstract);
    this.reduction = new Reduction(this.abstract);
    this.moveMaker = new MoveMaker(this.abstract, options.callees ?? (() => undefined));
  }

  /** What surroundings see of the unit. */
  get body(): Body {
    return { completions: [...this.completions.values()], errors: this.errors };
  }

  /** Whether a state of this key was seen. */
  has(key: string): boolean {
    return this.numbers.has(key);
  }

  /** Number of states seen. */
  get size(): number {
    return this.origins.length;
  }

  run(): this {
    const limit = this.options.stateLimit ?? STATE_LIMIT;
    for (const move of this.moveMaker.starts(PROGRAM)) this.follow(-1, undefined, move);
    for (let next = 0; next < this.queue.length; next += 1) {
      const entry = this.queue[next];
      if (!entry) break;
      // Expanded states are only numbers: their snapshots are not kept.
      delete this.queue[next];
      if (this.size > limit || (next % PROGRESS_EVERY === PROGRESS_EVERY - 1 && this.isStopped(next))) {
        this.isComplete = false;
        break;
      }
      this.expand(entry.state, entry.marking);
    }
    if (this.stepper.isOverwhelmed) this.isComplete = false;
    return this;
  }

  private isStopped(done: number): boolean {
    this.options.onProgress?.(this.size, this.queue.length - done);
    return this.options.shouldStop?.() ?? false;
  }

  private expand(state: number, marking: Marking): void {
    this.expanding = state;
    const moves = this.moveMaker.moves(marking.snapshot);
    if (moves.length === 0) {
      this.ends.set(state, 'dead');
      this.deadMarkings.set(state, marking.snapshot);
      return;
    }
    const ample = this.options.search === 'full' ? undefined : this.reduction.ampleOf(marking.snapshot, moves);
    const done = new Set<Move>();
    if (ample) {
      const after = ample.moves.flatMap((move) => this.follow(state, marking.snapshot, move));
      if (!ample.mayTurn || after.some((next) => next > this.expanding && !this.ends.has(next))) return;
      for (const move of ample.moves) done.add(move);
    }
    for (const move of moves) if (!done.has(move)) this.follow(state, marking.snapshot, move);
  }

  private follow(from: number, snapshot: Snapshot | undefined, move: Move): number[] {
    return this.stepper.ways(snapshot, move.event).map(({ snapshot: after, trace, answers, stranded, turning }) => {
      const marking = markingOf(after, this.abstract, this.geography);
      const origin = { from, move, answers };
      const state = this.admit(
        turning === undefined ? marking : { ...marking, key: `turning at ${turning}` },
        origin,
        turning !== undefined,
      );
      this.successors[from]?.push(state);
      this.note(trace, move);
      for (const token of Object.values(marking.snapshot.tokens))
        if (this.inner.has(token.at) && !this.entrances.has(token.at)) this.entrances.set(token.at, state);
      for (const node of stranded) this.sight(this.stranded, node, state, origin, node);
      if (turning !== undefined) this.sight(this.circles, turning, state, origin, turning);
      this.noteCutOff(trace, state, origin);
      return state;
    });
  }

  private admit(marking: Marking, origin: Origin, isTurning = false): number {
    const known = this.numbers.get(marking.key);
    if (known !== undefined) return known;
    const state = this.size;
    this.numbers.set(marking.key, state);
    this.origins.push(origin);
    this.successors.push([]);
    this.censuses.push(marking.census);
    for (const crowd of marking.crowds) this.sight(this.crowds, `${crowd.scope}:${crowd.node}<${crowd.via ?? ''}`, state, origin, crowd);
    const pile = marking.crowds.find(({ count }) => count >= PILE);
    if (marking.snapshot.status !== 'active') this.end(state, marking.snapshot);
    else if (isTurning) this.ends.set(state, 'cut');
    else if (pile) {
      this.ends.set(state, 'cut');
      if (this.growsFromEarlier(state)) this.sight(this.piles, `${pile.scope}:${pile.node}`, state, origin, pile);
    } else this.queue.push({ state, marking });
    return state;
  }

  private end(state: number, { status, end, ...snapshot }: Snapshot): void {
    this.ends.set(state, 'ended');
    if (status === 'completed') this.completions.set(state, leftBehind({ status, ...snapshot }, this.abstract));
    else if (end?.error !== undefined) this.errors.add(end.error);
  }

  /** Whether a state on the way here had the same tokens or fewer: what led from there to here can be repeated for ever. */
  private growsFromEarlier(state: number): boolean {
    const now = this.censuses[state] ?? new Map<string, number>();
    for (let earlier = this.origins[state]?.from ?? -1; earlier >= 0; earlier = this.origins[earlier]?.from ?? -1) {
      const before = this.censuses[earlier];
      if (before && [...before].every(([place, count]) => (now.get(place) ?? 0) >= count)) return true;
    }
    return false;
  }

  private note(trace: readonly TraceEntry[], move: Move): void {
    this.seen.add(move.element);
    for (const entry of trace) {
      if (entry.kind === 'taken') this.seen.add(entry.flow);
      else if (entry.kind === 'entered' || entry.kind === 'triggered') this.seen.add(entry.node);
    }
  }

  private noteCutOff(trace: readonly TraceEntry[], state: number, origin: Origin): void {
    trace.forEach((entry, index) => {
      if (entry.kind !== 'entered') return;
      const { scopes } = this.abstract.program;
      const isTerminate = Object.values(scopes).some(
        ({ nodes }) => nodes[entry.node]?.kind === 'endEvent' && nodes[entry.node]?.events?.some(({ kind }) => kind === 'terminate'),
      );
      if (!isTerminate) return;
      const nodes = trace.slice(index).flatMap((later) => (later.kind === 'cancelled' && this.isWork(later.node) ? [later.node] : []));
      if (nodes.length > 0) this.sight(this.cutOffs, entry.node, state, origin, { end: entry.node, nodes: [...new Set(nodes)] });
    });
  }

  private isWork(id: string): boolean {
    return Object.values(this.abstract.original.scopes).some(({ nodes }) =>
      /Task$|Process$|Activity$|^transaction$/.test(nodes[id]?.kind ?? ''),
    );
  }

  private sight<T>(book: Map<string, Sighting<T>>, name: string, state: number, origin: Origin, what: T): void {
    if (!book.has(name)) book.set(name, { state, origin, what });
  }
}
