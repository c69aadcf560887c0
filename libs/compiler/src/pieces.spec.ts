import { asInstant } from '@liuzhuan/kernel';
import {
  changedPieces,
  type Environment,
  joinSnapshot,
  type MachineEvent,
  performerOf,
  type Piece,
  type PieceKey,
  type Program,
  programsIn,
  type Snapshot,
  splitSnapshot,
  step,
  whenLoaded,
} from '@liuzhuan/machine';
import { flows, process, programsOf } from './testing/case-driver';

const COUNTERSIGN = process(
  `<startEvent id="s"/><userTask id="vote"><multiInstanceLoopCharacteristics lz:collection="persons" lz:element="person" lz:output="vote" lz:into="votes"/></userTask>${flows('s>vote')}`,
);

let environment: Environment;
beforeAll(async () => {
  const [program] = await programsOf(COUNTERSIGN);
  environment = {
    now: asInstant('2026-11-02T01:00:00.000Z'),
    functions: {},
    constants: {},
    program: () => program as Program,
    resolveProcess: () => undefined,
    decision: () => undefined,
  };
});

function after(snapshot: Snapshot | undefined, event: MachineEvent): Snapshot {
  const result = step(snapshot, event, environment);
  if (!result.ok) throw new Error(`Expected a step but got ${result.error.code}`);
  return result.snapshot;
}

const started = (members: number): Snapshot =>
  after(undefined, { type: 'start', program: 'p:1', variables: { persons: Array.from({ length: members }, (_unused, n) => `person ${n}`) } });

/** Visits of the members, oldest first. */
const membersOf = ({ tokens }: Snapshot): string[] => Object.values(tokens).flatMap(({ scope, activation }) => (scope === 's1' ? [] : [activation]));

const vote = (activation: string): MachineEvent => ({ type: 'complete', activation, variables: { vote: 'yes' }, by: 'somebody' });
const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

describe('a case in pieces', () => {
  it('comes together again, through JSON too', () => {
    const snapshot = after(started(100), vote('a9'));
    const { root, pieces } = splitSnapshot(snapshot);
    expect(joinSnapshot(root, pieces)).toEqual(snapshot);
    expect(joinSnapshot(stored(root), stored([...pieces]))).toEqual(snapshot);
  });

  it('is the same whether its state was at hand or read from a snapshot', () => {
    const snapshot = after(after(started(40), vote('a9')), vote('a11'));
    const [kept, read] = [snapshot, stored(snapshot)].map((each) => splitSnapshot(after(each, vote('a10'))));
    const sorted = (pieces: ReadonlyMap<PieceKey, Piece>) =>
      Object.fromEntries([...pieces].map(([key, { ids, rows }]) => [key, Object.fromEntries(ids.map((id, place) => [id, rows[place]]))]));
    expect(sorted(kept?.pieces ?? new Map())).toEqual(sorted(read?.pieces ?? new Map()));
    expect(kept?.root).toEqual(read?.root);
  });

  it('shares every piece that a step did not touch', () => {
    const before = started(1000);
    const [, , , activation = ''] = membersOf(before);
    const next = after(before, vote(activation));
    const { pieces } = changedPieces(before, next);
    const [old, now] = [splitSnapshot(before).pieces, splitSnapshot(next).pieces];
    for (const [key, piece] of now) if (!pieces.has(key)) expect(piece).toBe(old.get(key));
    for (const [key, piece] of pieces) expect(now.get(key) ?? null).toBe(piece);
    expect([...pieces.keys()].map((key) => key[0]).toSorted()).toEqual(['a', 'p', 'r', 's', 't']);
  });

  it('changes by the same few bytes whether 100 or 5,000 members are open', () => {
    const bytes = (members: number): number => {
      const before = started(members);
      const next = after(before, vote(membersOf(before)[50] ?? ''));
      const { root, pieces } = changedPieces(before, next);
      return JSON.stringify([root, ...pieces]).length;
    };
    expect(bytes(1000)).toBeLessThan(bytes(100) + 1000);
    expect(bytes(5000)).toBeLessThan(bytes(100) + 6000);
  });

  it('steps on the pieces it needs and gives what a step on all would give', () => {
    const before = started(1000);
    const whole = splitSnapshot(before);
    const event = vote(membersOf(before)[500] ?? '');
    const loaded = new Map<PieceKey, Piece | null>();
    for (;;) {
      const partial = joinSnapshot(whole.root, loaded, { partial: true });
      const result = whenLoaded(() => changedPieces(partial, after(partial, event)));
      if (result.kind === 'needs') {
        expect(loaded.has(result.piece)).toBe(false);
        loaded.set(result.piece, whole.pieces.get(result.piece) ?? null);
        continue;
      }
      const { root, pieces } = changedPieces(before, after(before, event));
      expect(result.value.root).toEqual(root);
      expect(Object.fromEntries(result.value.pieces)).toEqual(Object.fromEntries(pieces));
      break;
    }
    expect(loaded.size).toBeLessThan(12);
  });

  it('says what is missing although an expression has turned the error into nothing', () => {
    const { root } = splitSnapshot(started(3));
    const partial = joinSnapshot(root, [], { partial: true });
    const careless = () => {
      try {
        return performerOf(partial, 'vote') ?? 'nobody';
      } catch {
        return 'nobody';
      }
    };
    expect(whenLoaded(careless)).toMatchObject({ kind: 'needs', piece: expect.stringMatching(/^p\d+$/) });
    const known = joinSnapshot(root, [['p*', null]], { partial: true });
    expect(whenLoaded(() => performerOf(known, 'vote') ?? 'nobody')).toEqual({ kind: 'done', value: 'nobody' });
  });

  it('knows its programs without any piece', () => {
    const { root } = splitSnapshot(started(3));
    expect(whenLoaded(() => programsIn(joinSnapshot(stored(root), [], { partial: true })))).toEqual({ kind: 'done', value: ['p:1'] });
    expect(programsIn(stored(started(3)))).toEqual(['p:1']);
  });

  it('is written anew, table by table, when it does not come out of the part that was loaded', () => {
    const before = splitSnapshot(started(40));
    const partial = joinSnapshot(before.root, [], { partial: true });
    const other = stored(after(started(40), vote('a9')));
    const { pieces } = changedPieces(partial, other);
    expect([...pieces].filter(([, piece]) => piece === null).map(([key]) => key)).toEqual(['s*', 't*', 'a*', 'n*', 'm*', 'r*', 'p*']);
    const kept = new Map([...pieces].filter(([, piece]) => piece !== null));
    expect(joinSnapshot(changedPieces(partial, other).root, kept)).toEqual(other);
  });

  it('asks for whole tables when everything has to be gone through, and lets other failures pass', () => {
    const { root, pieces } = splitSnapshot(started(3));
    const partial = joinSnapshot(root, [...pieces].filter(([key]) => !key.startsWith('t')), { partial: true });
    expect(whenLoaded(() => Object.keys(partial.tokens))).toEqual({ kind: 'needs', piece: 't*' });
    const failing = () => {
      throw new Error('something else');
    };
    expect(() => whenLoaded(failing)).toThrow('something else');
  });
});
