import type { Program, Snapshot } from '@liuzhuan/machine';
import { type AbstractProgram, abstractProgram } from '../abstract/abstract-program';
import { Geography } from './geography';
import { markingOf, PROGRAM } from './marking';
import { type Move, MoveMaker } from './moves';
import { Stepper, type Way } from './stepper';

/** Where one participant is. `ends`: how often each end event of the process itself was reached. */
interface Position {
  readonly key: string;
  /** Absent until the participant has begun. */
  readonly snapshot?: Snapshot;
  readonly ends: Readonly<Record<string, number>>;
}

interface World {
  readonly positions: readonly Position[];
  /** Messages sent and not yet received, by name. */
  readonly bag: Readonly<Record<string, number>>;
}

/** What several processes that send each other messages can do together. */
export interface CollaborationVerdict {
  /** Never two tokens in one place. */
  readonly safe: boolean;
  /** From every state all participants can come to proper ends: nothing left inside, each end event reached at most once. */
  readonly messageSound: boolean;
  /** The same with no message left over. */
  readonly sound: boolean;
  readonly states: number;
  /** Whether every state was looked at; otherwise the verdicts hold for those that were. */
  readonly isComplete: boolean;
}

class Participant {
  readonly abstract: AbstractProgram;
  readonly geography: Geography;
  readonly stepper: Stepper;
  readonly moves: MoveMaker;

  constructor(readonly program: Program) {
    const unit = { key: program.root, scopes: Object.values(program.scopes) };
    this.abstract = abstractProgram(program, unit, new Map());
    this.geography = new Geography(this.abstract.program);
    this.stepper = new Stepper(this.abstract);
    this.moves = new MoveMaker(this.abstract, () => undefined);
  }

  /** Message a catching node waits for. */
  messageAt(node: string): string | undefined {
    const nodes = Object.values(this.program.scopes).map((scope) => scope.nodes[node]);
    return nodes.flatMap((each) => each?.events ?? []).find(({ kind }) => kind === 'message')?.name;
  }

  movesAt({ snapshot, key }: Position): readonly Move[] {
    if (snapshot) return snapshot.status === 'active' ? this.moves.moves(snapshot) : [];
    return key === UNBEGUN ? this.moves.starts(PROGRAM) : [];
  }

  after({ ends }: Position, { snapshot, trace }: Way): { readonly position: Position; readonly isCrowded: boolean } {
    const marking = markingOf(thinned(snapshot), this.abstract, this.geography);
    const counts = { ...ends };
    const root = this.program.scopes[this.program.root];
    for (const entry of trace) {
      if (entry.kind !== 'entered' || root?.nodes[entry.node]?.kind !== 'endEvent') continue;
      counts[entry.node] = Math.min((counts[entry.node] ?? 0) + 1, 2);
    }
    return { position: { key: marking.key, snapshot: marking.snapshot, ends: counts }, isCrowded: marking.crowds.length > 0 };
  }
}

const UNBEGUN = 'unbegun';
/** More messages of one name than this, or more tokens in one place, count as this many. */
const PILE = 3;

const keyOf = ({ positions, bag }: World): string =>
  JSON.stringify([
    positions.map(({ key, ends }) => [key, Object.entries(ends).toSorted()]),
    Object.entries(bag)
      .filter(([, count]) => count > 0)
      .toSorted(),
  ]);

/**
 * Explores processes that send each other messages, each as one case, in all orders. Messages keep no order on their way and wait until they
 * are received; a process whose start event waits for a message begins when one comes.
 */
export function checkCollaboration(programs: readonly Program[], stateLimit = 50_000): CollaborationVerdict {
  const participants = programs.map((program) => new Participant(program));
  const first: World = { positions: participants.map(() => ({ key: UNBEGUN, ends: {} })), bag: {} };
  const worlds: World[] = [first];
  const numbers = new Map([[keyOf(first), 0]]);
  const predecessors: number[][] = [[]];
  let safe = true;
  let isComplete = true;
  for (let state = 0; state < worlds.length; state += 1) {
    const world = worlds[state];
    if (!world || worlds.length > stateLimit) {
      isComplete = false;
      break;
    }
    for (const { next, isCrowded } of successorsOf(world, participants)) {
      safe &&= !isCrowded;
      const key = keyOf(next);
      const known = numbers.get(key) ?? worlds.length;
      if (known === worlds.length) {
        numbers.set(key, known);
        predecessors.push([]);
        worlds.push(next);
      }
      predecessors[known]?.push(state);
    }
  }
  const alwaysReaches = (isGoal: (world: World) => boolean): boolean => {
    const reached = new Set(worlds.flatMap((world, state) => (isGoal(world) ? [state] : [])));
    for (const state of reached) for (const before of predecessors[state] ?? []) reached.add(before);
    return reached.size === worlds.length;
  };
  const isDone = ({ positions }: World): boolean =>
    positions.every(
      ({ key, snapshot, ends }) => (key === UNBEGUN || snapshot?.status !== 'active') && Object.values(ends).every((count) => count < 2),
    ) && positions.some(({ snapshot }) => snapshot !== undefined);
  const isEmpty = ({ bag }: World): boolean => Object.values(bag).every((count) => count === 0);
  return {
    safe,
    messageSound: alwaysReaches(isDone),
    sound: alwaysReaches((world) => isDone(world) && isEmpty(world)),
    states: worlds.length,
    isComplete,
  };
}

function successorsOf(world: World, participants: readonly Participant[]): { readonly next: World; readonly isCrowded: boolean }[] {
  return participants.flatMap((participant, index) => {
    const position = world.positions[index];
    if (!position) return [];
    return participant.movesAt(position).flatMap((move) => {
      const awaited = move.kind === 'message' || move.event.type === 'start' ? participant.messageAt(move.element) : undefined;
      if (awaited !== undefined && (world.bag[awaited] ?? 0) === 0) return [];
      const bag = awaited === undefined ? world.bag : { ...world.bag, [awaited]: (world.bag[awaited] ?? 0) - 1 };
      return participant.stepper.ways(position.snapshot, move.event).map((way) => {
        const { position: after, isCrowded } = participant.after(position, way);
        const sent: Record<string, number> = { ...bag };
        for (const name of way.sent) sent[name] = Math.min((sent[name] ?? 0) + 1, PILE);
        return { next: { positions: world.positions.with(index, after), bag: sent }, isCrowded };
      });
    });
  });
}

/** Tokens that pile up without limit count as a few. */
function thinned(snapshot: Snapshot): Snapshot {
  const counts = new Map<string, number>();
  const holders = new Set(Object.values(snapshot.scopes).map(({ parent }) => parent));
  const kept = Object.entries(snapshot.tokens).filter(([id, { scope, at, via = '' }]) => {
    const place = `${scope} ${at} ${via}`;
    const count = (counts.get(place) ?? 0) + 1;
    counts.set(place, count);
    return count <= PILE || holders.has(id);
  });
  return { ...snapshot, tokens: Object.fromEntries(kept) };
}
