/** A queue that gives the cheapest first (binary heap); of equal ones the one with the lower number, so that the same question always has the same answer. */
export class CheapestFirst {
  private readonly entries: (readonly [cost: number, item: number])[] = [];

  add(cost: number, item: number): void {
    const { entries } = this;
    let at = entries.length;
    entries.push([cost, item]);
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!this.isBefore(at, above)) return;
      this.swap(at, above);
      at = above;
    }
  }

  /** Undefined when there is none. */
  take(): readonly [cost: number, item: number] | undefined {
    const { entries } = this;
    const [first] = entries;
    const last = entries.pop();
    if (entries.length === 0 || !last) return first;
    entries[0] = last;
    for (let at = 0; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let least = at;
      if (left < entries.length && this.isBefore(left, least)) least = left;
      if (right < entries.length && this.isBefore(right, least)) least = right;
      if (least === at) return first;
      this.swap(at, least);
      at = least;
    }
  }

  private isBefore(one: number, other: number): boolean {
    const [a, b] = [this.entries[one], this.entries[other]];
    return a !== undefined && b !== undefined && (a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]));
  }

  private swap(one: number, other: number): void {
    const [a, b] = [this.entries[one], this.entries[other]];
    if (a && b) [this.entries[one], this.entries[other]] = [b, a];
  }
}
