import type { Decision, DrawRequest, DrawResult } from '@liuzhuan/engine';
import type { JsonObject } from '@liuzhuan/kernel';
import type { Doubtful } from './command';
import type { Loading } from './load';
import { loadMore } from './load-more';
import { LockedStores } from './locked-stores';
import { DRAW } from './statements';
import type { Transaction } from './transaction';

/** What a decision comes to once no number is missing. */
export type Final =
  | Exclude<Decision<unknown>, { readonly kind: 'draw' | 'read' | 'load' }>
  /** The decision failed by a mistake of ours. */
  | { readonly kind: 'threw'; readonly error: unknown }
  /** Not decided: an earlier attempt was committed after all. */
  | { readonly kind: 'kept'; readonly doubtful: Doubtful };

/** A command of a batch, decided. */
export interface Decided {
  readonly loading: Loading;
  readonly final: Final;
  /** Numbers were drawn for it in this transaction. */
  readonly hasDrawn: boolean;
}

/** A command while it is decided. */
interface Open {
  loading: Loading;
  readonly draws: DrawResult[];
  /** Data stores it needs. */
  reads?: readonly string[];
  decision: Decision<unknown> | { readonly kind: 'threw'; readonly error: unknown };
}

/**
 * Decides all commands of a batch, each by itself. Data stores they ask for are locked before any number is drawn; each command sees what those before it write
 * there, so the answer is in the order in which they came to their decisions. Numbers they ask for are drawn with one statement a round, in the order of the commands. New cases of a
 * year get their running numbers in order, those that are refused none. `kept`: what is in the transaction beside them and not decided any more; a start among
 * them has drawn a number too, which the write gives back.
 */
export async function decideBatch(transaction: Transaction, loadings: readonly Loading[], kept: readonly Loading[] = []): Promise<readonly Decided[]> {
  const numbers = new CaseNumbers([...loadings, ...kept]);
  const stores = new LockedStores();
  const opens = loadings.map((loading): Open => ({ loading, draws: [], decision: decide(loading, [], numbers) }));
  const finished = opens.filter(isFinal);
  const again = (open: Open): void => {
    open.decision = decide(open.reads ? withStores(open.loading, stores.valuesOf(open.reads)) : open.loading, open.draws, numbers);
    if (open.decision.kind === 'write') stores.apply(open.decision.changes);
    if (isFinal(open)) finished.push(open);
  };
  const loadAll = async (): Promise<void> => {
    for (let lacking = opens.filter(isLacking); lacking.length > 0; lacking = opens.filter(isLacking)) {
      const loaded = await loadMore(transaction, lacking);
      lacking.forEach((open: Open, place) => {
        open.loading = loaded[place] ?? open.loading;
        again(open);
      });
    }
  };
  await loadAll();
  const reading = opens.filter(isReading);
  if (reading.length > 0) {
    const [{ loading }] = reading as [Reading];
    await stores.lock(transaction, loading.command.organisation, reading.flatMap(({ decision }) => decision.dataStores));
    for (const open of reading as readonly Open[]) {
      if (open.decision.kind === 'read') open.reads = open.decision.dataStores;
      again(open);
    }
    await loadAll();
  }
  for (let asking = opens.filter(isDrawing); asking.length > 0; asking = opens.filter(isDrawing)) {
    await draw(transaction, asking);
    asking.forEach(again);
    await loadAll();
  }
  return finished.map(({ loading, decision, draws }) => ({ loading, final: decision as Final, hasDrawn: draws.length > 0 }));
}

type Drawing = Open & { readonly decision: Extract<Decision<unknown>, { readonly kind: 'draw' }> };
type Lacking = Open & { readonly decision: Extract<Decision<unknown>, { readonly kind: 'load' }> };
const isLacking = (open: Open): open is Lacking => open.decision.kind === 'load';
type Reading = Open & { readonly decision: Extract<Decision<unknown>, { readonly kind: 'read' }> };
const isReading = (open: Open): open is Reading => open.decision.kind === 'read';
const isFinal = ({ decision: { kind } }: Open): boolean => kind !== 'draw' && kind !== 'read' && kind !== 'load';
const withStores = (loading: Loading, dataStores: JsonObject): Loading => ({ ...loading, loaded: { ...loading.loaded, dataStores } });
const isDrawing = (open: Open): open is Drawing => open.decision.kind === 'draw';

function decide({ command, loaded, numbers }: Loading, draws: readonly DrawResult[], given: CaseNumbers): Open['decision'] {
  const nextCaseNumber = numbers && given.numberFor(command, numbers.year);
  try {
    const decision = command.work.decide({ ...loaded, ...(nextCaseNumber !== undefined && { nextCaseNumber }) }, draws);
    if (numbers && (decision.kind === 'write' || decision.kind === 'draw')) given.take(command, numbers.year);
    return decision;
  } catch (error) {
    return { kind: 'threw', error };
  }
}

async function draw(transaction: Transaction, asking: readonly Drawing[]): Promise<void> {
  const requests: DrawRequest[] = asking.flatMap((open) => open.decision.requests);
  const rows = await transaction.run<Omit<DrawResult, 'voided'>>(DRAW, [JSON.stringify(requests)]);
  let next = 0;
  for (const open of asking) {
    const own = rows.slice(next, (next += open.decision.requests.length));
    open.draws.push(...own.map((row) => ({ ...row, voided: null })));
  }
}

/** The running numbers that a transaction has drawn for its new cases, given out in order. */
class CaseNumbers {
  private readonly next = new Map<number, number>();
  private readonly taken = new Map<unknown, number>();

  constructor(loadings: readonly Loading[]) {
    const starts = loadings.flatMap(({ numbers }) => numbers ?? []);
    for (const { year, last } of starts) this.next.set(year, last - starts.filter((start) => start.year === year).length + 1);
  }

  /** The number the command has, or would get. */
  numberFor(command: unknown, year: number): number | undefined {
    return this.taken.get(command) ?? this.next.get(year);
  }

  take(command: unknown, year: number): void {
    const number = this.next.get(year);
    if (number === undefined || this.taken.has(command)) return;
    this.taken.set(command, number);
    this.next.set(year, number + 1);
  }
}

/** Years in which fewer cases are written than numbers were drawn, with the highest number that is used. */
export function unusedNumbers(decided: readonly Decided[]): readonly { readonly year: number; readonly last: number }[] {
  const years = new Map<number, { readonly last: number; readonly unused: number }>();
  for (const { loading, final } of decided) {
    if (!loading.numbers) continue;
    const { year, last } = loading.numbers;
    years.set(year, { last, unused: (years.get(year)?.unused ?? 0) + (final.kind === 'write' ? 0 : 1) });
  }
  return [...years].flatMap(([year, { last, unused }]) => (unused > 0 ? [{ year, last: last - unused }] : []));
}
