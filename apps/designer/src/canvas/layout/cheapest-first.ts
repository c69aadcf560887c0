/** A queue that gives the cheapest first (binary heap); of equal ones the lower number, so that the same question always has the same answer. */
export class CheapestFirst {
  private readonly costs: number[] = [];
  private readonly items: number[] = [];

  add(cost: number, item: number): void {
    let at = this.items.length;
    for (let above = (at - 1) >> 1; at > 0 && this.isBefore(cost, item, above); above = (at - 1) >> 1) {
      this.move(above, at);
      at = above;
    }
    this.costs[at] = cost;
    this.items[at] = item;
  }

  /** -1 when there is none. */
  take(): number {
    const [first = -1] = this.items;
    const [cost, item] = [this.costs.pop() ?? 0, this.items.pop() ?? -1];
    const { length } = this.items;
    if (length === 0) return first;
    let at = 0;
    for (let below = 1; below < length; below = 2 * at + 1) {
      const right = below + 1;
      const least = right < length && this.isBefore(this.costs[right] ?? 0, this.items[right] ?? 0, below) ? right : below;
      if (this.isBefore(cost, item, least)) break;
      this.move(least, at);
      at = least;
    }
    this.costs[at] = cost;
    this.items[at] = item;
    return first;
  }

  private isBefore(cost: number, item: number, other: number): boolean {
    const its = this.costs[other] ?? 0;
    return cost < its || (cost === its && item < (this.items[other] ?? 0));
  }

  private move(from: number, to: number): void {
    this.costs[to] = this.costs[from] ?? 0;
    this.items[to] = this.items[from] ?? 0;
  }
}
