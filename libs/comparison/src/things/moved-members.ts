/**
 * Which members of a list stand in another order: given the new place of each in the old order, the indices of the fewest that must be
 * taken out so that the rest is in order (all but a longest rising run).
 */
export function movedMembers(places: readonly number[]): readonly number[] {
  const best: number[] = [];
  const from: number[] = [];
  for (const [index, place] of places.entries()) {
    best[index] = 1;
    from[index] = -1;
    for (let earlier = 0; earlier < index; earlier += 1) {
      const length = (best[earlier] ?? 0) + 1;
      if ((places[earlier] ?? 0) < place && length > (best[index] ?? 0)) {
        best[index] = length;
        from[index] = earlier;
      }
    }
  }
  const kept = new Set<number>();
  for (let at = best.indexOf(Math.max(0, ...best)); at >= 0; at = from[at] ?? -1) kept.add(at);
  return places.map((_, index) => index).filter((index) => !kept.has(index));
}
