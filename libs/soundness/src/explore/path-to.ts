import type { Snapshot, TraceEntry } from '@liuzhuan/machine';
import type { PathStep } from '../verdict';
import type { Exploration, Origin } from './explorer';
import { markingOf } from './marking';
import type { Move } from './moves';

/** The first way found to a state, as steps a diagram can play. */
export function pathTo(exploration: Exploration, state: number): PathStep[] {
  return pathAlong(exploration, exploration.origins[state]);
}

/** The first way found to the state before a step, and the step itself. */
export function pathAlong(exploration: Exploration, last: Origin | undefined): PathStep[] {
  return walk(exploration, last).steps;
}

/** The tokens of a state that was seen. */
export function lastMarking(exploration: Exploration, state: number): Snapshot | undefined {
  return walk(exploration, exploration.origins[state]).snapshot;
}

function walk(exploration: Exploration, last: Origin | undefined): { readonly steps: PathStep[]; readonly snapshot: Snapshot | undefined } {
  const origins: Origin[] = [];
  for (let origin = last; origin; origin = exploration.origins[origin.from]) origins.unshift(origin);
  const steps: PathStep[] = [];
  let snapshot: Snapshot | undefined;
  for (const { move, answers } of origins) {
    const body = move.kind === 'complete' || move.kind === 'error' ? exploration.inner.get(move.element) : undefined;
    if (body) steps.push(...throughBody(body, move));
    const way = exploration.stepper.way(snapshot, move.event, answers);
    if (!way) break;
    steps.push(
      ...split(
        exploration,
        { element: move.element, kind: move.kind, flows: [], ...(move.outcome === undefined ? {} : { outcome: move.outcome }) },
        way.trace,
      ),
    );
    snapshot = markingOf(way.snapshot, exploration.abstract, exploration.geography).snapshot;
  }
  return { steps, snapshot };
}

/** A way through the body of a sub-process to its end, or to the error that comes out of it. */
function throughBody(body: Exploration, { event }: Move): PathStep[] {
  const variables = event.type === 'complete' ? JSON.stringify(event.variables ?? {}) : undefined;
  const completed = [...body.completions].find(([, left]) => JSON.stringify(left) === variables)?.[0];
  const failed = [...body.ends].find(([state, end]) => end === 'ended' && !body.completions.has(state))?.[0];
  const state = event.type === 'complete' ? completed : failed;
  return state === undefined ? [] : pathTo(body, state);
}

/** The way from the start of a case to the beginning of a unit. */
export function wayInto(key: string, explorations: ReadonlyMap<string, Exploration>): PathStep[] {
  for (const [around, exploration] of explorations) {
    const entrance = exploration.entrances.get(key);
    if (entrance !== undefined) return [...wayInto(around, explorations), ...pathTo(exploration, entrance)];
  }
  return [];
}

/** The flows of one step, with a step of its own for each decision and each join on the way. */
function split({ abstract }: Exploration, first: PathStep, trace: readonly TraceEntry[]): PathStep[] {
  const scopes = Object.values(abstract.program.scopes);
  const steps: { element: string; kind: PathStep['kind']; flows: string[]; outcome?: string }[] = [{ ...first, flows: [] }];
  for (const entry of trace) {
    if (entry.kind !== 'taken') continue;
    const scope = scopes.find(({ flows }) => flows[entry.flow]);
    const source = scope?.nodes[scope.flows[entry.flow]?.source ?? ''];
    const current = steps.at(-1);
    if (!scope || !source || !current) continue;
    const chooses = /^(?:exclusive|inclusive)Gateway$/.test(source.kind) && source.outgoing.length > 1;
    const joined = scope.joins.includes(source.id);
    if ((chooses || joined) && current.element !== source.id)
      steps.push({ element: source.id, kind: chooses ? 'choose' : 'enter', flows: [entry.flow] });
    else current.flows.push(entry.flow);
  }
  return steps;
}
