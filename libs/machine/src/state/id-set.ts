/** A set of local ids of one kind as bits: word `words[n]` holds the ids from `30 × places[n]` on, places ascending. Plain JSON, small when ids are dense. */
export interface IdSet {
  readonly count: number;
  readonly places: readonly number[];
  readonly words: readonly number[];
}

const BITS = 30;

export const NO_IDS: IdSet = { count: 0, places: [], words: [] };

/** Index of the first place that is not smaller. New ids are the youngest, so the search begins at the end. */
function indexOf(places: readonly number[], place: number): number {
  const last = places.length - 1;
  if (last < 0 || (places[last] as number) < place) return last + 1;
  let [low, high] = [0, last];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function hasId({ places, words }: IdSet, age: number): boolean {
  const place = Math.floor(age / BITS);
  const at = indexOf(places, place);
  return places[at] === place && ((words[at] as number) & (1 << (age % BITS))) !== 0;
}

/** The set without some ids and with others. */
export function withIds(set: IdSet, removed: Iterable<number>, added: Iterable<number>): IdSet {
  const [places, words] = [[...set.places], [...set.words]];
  let { count } = set;
  const flip = (age: number, isIn: boolean): void => {
    const place = Math.floor(age / BITS);
    const at = indexOf(places, place);
    const bit = 1 << (age % BITS);
    const word = places[at] === place ? (words[at] as number) : 0;
    if (((word & bit) !== 0) === isIn) return;
    count += isIn ? 1 : -1;
    if (word === 0) {
      places.splice(at, 0, place);
      words.splice(at, 0, bit);
    } else if (word === bit) {
      places.splice(at, 1);
      words.splice(at, 1);
    } else words[at] = word ^ bit;
  };
  for (const age of removed) flip(age, false);
  for (const age of added) flip(age, true);
  return { count, places, words };
}

/** Ages in the set, oldest first. */
export function agesIn({ places, words }: IdSet): number[] {
  const ages: number[] = [];
  places.forEach((place, at) => {
    for (let word = words[at] as number, age = place * BITS; word !== 0; word >>>= 1, age += 1) if ((word & 1) !== 0) ages.push(age);
  });
  return ages;
}
