import type { Diagnostic, Instant, InstanceId, PersonId } from '@liuzhuan/kernel';
import type { NodeId, NodeProgram, Program } from '@liuzhuan/machine';
import { traceOf } from '../read/way-gone';
import type { HistoryRecord, TaskRecord } from '../records/records';
import type { RecordedCase } from './recorded-case';
import type { Replay } from './replay-case';

/** A gateway at which a case would have gone another way. Names are those of the steps behind it. */
export interface Deviation {
  readonly gateway: NodeId;
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** A step that would have been done more or less often. */
export interface StepChange {
  readonly node: NodeId;
  readonly name: string;
  readonly before: number;
  readonly after: number;
}

/** A limit of the draft that the people of the case would have missed as they worked, and did not miss then. */
export interface MissedLimit {
  readonly node: NodeId;
  readonly name: string;
  readonly due: Instant;
  readonly done: Instant;
}

/** What a draft would have changed for one recorded case. */
export interface BacktestResult {
  readonly instance: InstanceId;
  readonly number: string;
  readonly title: string;
  /** `unknown`: it went the same way as far as it can be told. */
  readonly verdict: 'same' | 'other' | 'unknown';
  readonly unknown?: Diagnostic;
  readonly deviations: readonly Deviation[];
  readonly steps: readonly StepChange[];
  readonly missed: readonly MissedLimit[];
  /** Tasks each person did, and would have done. */
  readonly work: readonly { readonly person: PersonId; readonly before: number; readonly after: number }[];
}

const isChoice = ({ kind, outgoing }: NodeProgram): boolean => outgoing.length > 1 && ['exclusiveGateway', 'inclusiveGateway', 'complexGateway', 'eventBasedGateway'].includes(kind);

/** Steps taken behind each choice, in order. */
function choicesIn(history: readonly HistoryRecord[], program: Program): Map<NodeId, NodeId[]> {
  const scopes = Object.values(program.scopes);
  const flows = new Map(scopes.flatMap((scope) => Object.values(scope.flows).map((flow) => [flow.id, { flow, node: scope.nodes[flow.source] }] as const)));
  const taken = new Map<NodeId, NodeId[]>();
  for (const entry of traceOf(history)) {
    const found = entry.kind === 'taken' ? flows.get(entry.flow) : undefined;
    if (!found?.node || !isChoice(found.node)) continue;
    taken.set(found.node.id, [...(taken.get(found.node.id) ?? []), found.flow.target]);
  }
  return taken;
}

const namesIn = (program: Program): ReadonlyMap<NodeId, string> =>
  new Map(Object.values(program.scopes).flatMap(({ nodes }) => Object.values(nodes).map(({ id, name }) => [id, name || id] as const)));

const isDone = ({ status, outcome }: TaskRecord): boolean => status === 'completed' || outcome === 'return';
const isLate = ({ due, completedAt }: TaskRecord): boolean => due !== null && completedAt !== null && completedAt > due;

/** Compares what a case went through with what it would have gone through. `stepOf` says what a step of its version is in the draft. */
export function compareReplay(recorded: RecordedCase, before: Program, after: Program, replay: Replay, stepOf: (node: NodeId) => NodeId): BacktestResult {
  const { id, number, title } = recorded.instance;
  const deviations = deviationsOf(choicesIn(recorded.history, before), choicesIn(replay.history, after), before, after, stepOf);
  const [did, would] = [recorded.tasks.filter(isDone), replay.tasks.filter(isDone)];
  const steps = stepsOf(did, would, after, replay.unknown !== undefined, stepOf);
  const lateThen = new Set(did.filter(isLate).map(({ node }) => stepOf(node)));
  const missed = would.flatMap((task): MissedLimit[] =>
    isLate(task) && !lateThen.has(task.node) && task.due !== null && task.completedAt !== null ? [{ node: task.node, name: task.name, due: task.due, done: task.completedAt }] : [],
  );
  const differs = deviations.length > 0 || steps.length > 0;
  return {
    ...{ instance: id, number, title, deviations, steps, missed },
    verdict: differs ? 'other' : replay.unknown ? 'unknown' : 'same',
    ...(replay.unknown && { unknown: replay.unknown }),
    work: replay.unknown ? [] : workOf(did, would),
  };
}

function deviationsOf(then: ReadonlyMap<NodeId, readonly NodeId[]>, now: ReadonlyMap<NodeId, readonly NodeId[]>, before: Program, after: Program, stepOf: (node: NodeId) => NodeId): Deviation[] {
  const [oldNames, newNames] = [namesIn(before), namesIn(after)];
  return [...then].flatMap(([gateway, targets]) => {
    const taken = now.get(stepOf(gateway)) ?? [];
    const place = taken.findIndex((target, index) => targets[index] !== undefined && stepOf(targets[index]) !== target);
    const [was, is] = [targets[place], taken[place]];
    if (was === undefined || is === undefined) return [];
    return [{ gateway: stepOf(gateway), name: newNames.get(stepOf(gateway)) ?? gateway, before: oldNames.get(was) ?? was, after: newNames.get(is) ?? is }];
  });
}

/** Steps done more or less often; of a replay that stopped only those done more often can be told. */
function stepsOf(did: readonly TaskRecord[], would: readonly TaskRecord[], after: Program, isPartial: boolean, stepOf: (node: NodeId) => NodeId): StepChange[] {
  const counts = new Map<NodeId, { name: string; before: number; after: number }>();
  const names = namesIn(after);
  const count = (node: NodeId, name: string, which: 'before' | 'after'): void => {
    const row = counts.get(node) ?? { name: names.get(node) ?? name, before: 0, after: 0 };
    row[which] += 1;
    counts.set(node, row);
  };
  for (const { node, name } of did) count(stepOf(node), name, 'before');
  for (const { node, name } of would) count(node, name, 'after');
  return [...counts].flatMap(([node, row]) => (row.after > row.before || (!isPartial && row.after < row.before) ? [{ node, ...row }] : []));
}

function workOf(did: readonly TaskRecord[], would: readonly TaskRecord[]): BacktestResult['work'] {
  const counts = new Map<PersonId, { before: number; after: number }>();
  const count = (person: PersonId | null | undefined, which: 'before' | 'after'): void => {
    if (!person) return;
    const row = counts.get(person) ?? { before: 0, after: 0 };
    row[which] += 1;
    counts.set(person, row);
  };
  for (const task of did) count(task.completedBy, 'before');
  for (const { assignee, candidates, completedBy } of would) {
    const mayHave = completedBy !== null && (assignee === completedBy || candidates.includes(completedBy));
    count(mayHave ? completedBy : (assignee ?? candidates[0] ?? completedBy), 'after');
  }
  return [...counts].map(([person, row]) => ({ person, ...row }));
}
