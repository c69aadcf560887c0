import { Defect } from '@liuzhuan/kernel';
import { joinSnapshot, type Piece, type PieceKey, type Snapshot, type SnapshotRoot } from '@liuzhuan/engine';

/** Leaves to either side that are read along, by how often a table was asked for: a step that goes through many leaves is soon given all. */
const WIDTHS = [0, 0, 8, 64] as const;

/** What is loaded of a large case. Null: there is no piece of that key, and with `t*`: there are no others of this table. */
export class CasePart {
  private readonly pieces: Map<PieceKey, Piece | null>;
  /** Pieces a step asked for. */
  readonly asked: PieceKey[] = [];

  constructor(
    private readonly root: SnapshotRoot,
    pieces: Readonly<Record<PieceKey, Piece | null>>,
  ) {
    this.pieces = new Map(Object.entries(pieces));
  }

  get state(): Snapshot {
    return joinSnapshot(this.root, this.pieces, { partial: true });
  }

  /** What is to be read when a step asks for a piece. */
  wants(key: PieceKey): readonly PieceKey[] {
    if (this.pieces.has(key)) throw new Defect(`Expected piece ${key} to be asked for once but it is loaded already`);
    const table = key.slice(0, 1);
    const width = WIDTHS[this.asked.filter((other) => other.startsWith(table)).length];
    this.asked.push(key);
    if (key.endsWith('*') || width === undefined) return [`${table}*`];
    const no = Number(key.slice(1));
    const around = Array.from({ length: 2 * width + 1 }, (_unused, place) => no - width + place).filter((other) => other >= 0);
    return around.map((other) => `${table}${other}`).filter((other) => !this.pieces.has(other));
  }

  /** What was found of what was wanted. */
  add(wanted: readonly PieceKey[], found: readonly (readonly [PieceKey, Piece])[]): void {
    for (const key of wanted) this.pieces.set(key, null);
    for (const [key, piece] of found) this.pieces.set(key, piece);
  }
}
