import { type Block, picked } from './blocks';

type Status = 'idle' | 'active' | 'done';

/** A block at run time, understood without tokens: what a reader of the diagram would expect. */
class Place {
  status: Status = 'idle';
  /** Members that are done. */
  finished = 0;
  readonly children: readonly Place[];

  constructor(
    readonly block: Block,
    readonly parent: Place | undefined,
  ) {
    const inner = 'items' in block ? block.items : 'body' in block ? [block.body] : [];
    this.children = inner.map((child) => new Place(child, this));
  }

  get isWork(): boolean {
    return this.block.kind === 'task' || this.block.kind === 'members';
  }

  get all(): Place[] {
    return [this, ...this.children.flatMap((child) => child.all)];
  }

  get path(): Place[] {
    return [...(this.parent?.path ?? []), this];
  }
}

/** Says which tasks must be waiting, by structure alone. */
export class BlockOracle {
  readonly root: Place;

  constructor(block: Block) {
    this.root = new Place(block, undefined);
    this.start(this.root);
  }

  get isDone(): boolean {
    return this.root.status === 'done';
  }

  /** Ids of waiting tasks, one per open task, sorted. */
  waiting(): string[] {
    const active = this.root.all.filter((place) => place.isWork && place.status === 'active');
    return active
      .flatMap(({ block, finished }) =>
        block.kind === 'members' ? Array.from({ length: block.sequential ? 1 : block.count - finished }, () => block.id) : [block.id],
      )
      .toSorted();
  }

  complete(id: string, again: boolean): void {
    const place = this.find(id);
    place.finished += 1;
    if (place.block.kind === 'members' && place.finished < place.block.count) return;
    this.finish(place, again);
  }

  /** Tasks the given one may be sent back to. */
  returnTargets(from: string): string[] {
    const origin = this.find(from);
    return this.root.all
      .filter((place) => place.isWork && this.mayReturn(origin, place))
      .map(({ block }) => block.id)
      .toSorted();
  }

  returnTo(id: string): void {
    const target = this.find(id);
    for (let child = target, { parent } = target; parent; child = parent, parent = parent.parent) {
      parent.status = 'active';
      if (parent.block.kind === 'sequence')
        for (const later of parent.children.slice(parent.children.indexOf(child) + 1)) this.reset(later);
    }
    this.reset(target);
    this.start(target);
  }

  /** The target is done, comes before the origin in a sequence around both, and does not lie in a sub-process that is closed. */
  private mayReturn(origin: Place, target: Place): boolean {
    if (origin === target) return origin.block.kind === 'members';
    if (target.status !== 'done') return false;
    const [from, to] = [origin.path, target.path];
    const fork = to.findIndex((place, index) => from[index] !== place);
    const around = to[fork - 1];
    if (around?.block.kind !== 'sequence') return false;
    const isBefore = around.children.indexOf(to[fork] as Place) < around.children.indexOf(from[fork] as Place);
    return isBefore && to.slice(fork).every((place) => place.block.kind !== 'sub');
  }

  private find(id: string): Place {
    const place = this.root.all.find(({ block }) => block.id === id);
    if (!place) throw new Error(`Expected block ${id}`);
    return place;
  }

  private reset(place: Place): void {
    for (const each of place.all) Object.assign(each, { status: 'idle', finished: 0 });
  }

  private start(place: Place): void {
    place.status = 'active';
    const { block, children } = place;
    if (block.kind === 'members' && block.count === 0) this.finish(place, false);
    else if (block.kind === 'exclusive' || block.kind === 'inclusive') this.startAll(children.filter((_, index) => picked(block)[index]));
    else if (block.kind === 'parallel') this.startAll(children);
    else if (children[0]) this.start(children[0]);
  }

  /** All are active before the first begins: one may be done at once. */
  private startAll(places: readonly Place[]): void {
    for (const place of places) place.status = 'active';
    for (const place of places) this.start(place);
  }

  private finish(place: Place, again: boolean): void {
    place.status = 'done';
    const { parent } = place;
    if (!parent) return;
    const { block, children } = parent;
    if (block.kind === 'sequence') {
      const next = children[children.indexOf(place) + 1];
      if (next) return this.start(next);
    } else if (block.kind === 'loop' && again) {
      this.reset(place);
      return this.start(place);
    } else if (children.some((child) => child.status === 'active')) return;
    this.finish(parent, again);
  }
}
