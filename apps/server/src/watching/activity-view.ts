import type { Activity, NodeActivity } from '@liuzhuan/contract';
import { type DefinitionRecord, isEngineIncident } from '@liuzhuan/engine';
import type { Instant } from '@liuzhuan/kernel';
import type { NodeProgram } from '@liuzhuan/machine';
import type { CasesAt, NodeActivityRows, TokensAtJoin } from '@liuzhuan/storage';
import { type WorkCalendar, workingTimeBetween } from '@liuzhuan/worktime';

type Hours = NonNullable<NodeActivity['waiting']>['median'];

/** Nodes whose waits are told of another node: the activity they stand on. */
const ELSEWHERE: ReadonlySet<string> = new Set(['boundaryEvent', 'startEvent']);

const inHours = (milliseconds: number) => Math.round(milliseconds / 36_000) / 100;

/** Time between two instants on both clocks, to the hundredth of an hour. */
function hoursBetween(from: Instant, to: Instant, calendar: WorkCalendar): Hours {
  return { elapsed: inHours(Date.parse(to) - Date.parse(from)), working: inHours(workingTimeBetween(from, to, calendar).minutes * 60_000) };
}

/** The value below which the share of the sorted values lies; the nearest that occurs. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(Math.ceil(sorted.length * share) - 1, 0)] ?? 0;
}

/** Middle and ninetieth of a hundred, each clock for itself. */
function handlingOf(spans: readonly Hours[]): NodeActivity['handling'] {
  if (spans.length === 0) return undefined;
  const sorted = (clock: keyof Hours) => spans.map((span) => span[clock]).sort((a, b) => a - b);
  const [elapsed, working] = [sorted('elapsed'), sorted('working')];
  const at = (share: number): Hours => ({ elapsed: quantile(elapsed, share), working: quantile(working, share) });
  return { median: at(0.5), ninetieth: at(0.9) };
}

/** What the views are made of. */
export interface ActivityFacts {
  readonly rows: NodeActivityRows;
  readonly joining: readonly TokensAtJoin[];
  /** Versions asked for, the one whose names are shown first. */
  readonly definitions: readonly DefinitionRecord[];
  /** Versions in force of processes that call this one. */
  readonly callers: readonly DefinitionRecord[];
  readonly now: Instant;
  readonly calendar: WorkCalendar;
}

/**
 * The nodes at which something is or was going on, versions merged by node id. A wait of a calling case that is no task counts where the caller itself has no
 * node of that id: rows of waits do not say in which of the two drawings they stand.
 */
export function activityViews({ rows, joining, definitions, callers, now, calendar }: ActivityFacts): Activity['nodes'] {
  const nodes = nodesOf(definitions);
  const own = new Set<string>(definitions.map(({ id }) => id));
  const ofCallers = nodesOf(callers);
  const isOurs = ({ definition, node }: CasesAt) => nodes.has(node) && (own.has(definition) || (callers.some(({ key }) => definition.startsWith(`${key}:`)) && !ofCallers.has(node)));
  const counted = (cases: readonly CasesAt[]) => {
    const counts = new Map<string, number>();
    for (const row of cases) if (isOurs(row)) counts.set(row.node, (counts.get(row.node) ?? 0) + row.count);
    return counts;
  };
  const [waiting, incidents] = [counted(rows.waiting), counted(rows.incidents)];
  // A token that the machine could not let go on stands there without a task; the engine's own incidents stand beside one.
  const stuck = counted(rows.incidents.filter(({ code }) => !isEngineIncident(code)));
  const [open, finished] = [new Map(rows.open.map((row) => [row.node, row])), new Map(rows.finished.map((row) => [row.node, row]))];
  const atJoins = new Map(joining.map((row) => [row.node, row]));
  return [...nodes.values()].flatMap((node): NodeActivity[] => {
    const { id, name, kind } = node;
    const [tasks, done, joined] = [open.get(id), finished.get(id), atJoins.get(id)];
    const waits = tasks || ELSEWHERE.has(kind) ? 0 : (waiting.get(id) ?? 0);
    const count = (tasks?.open ?? 0) + waits + (stuck.get(id) ?? 0);
    const raised = incidents.get(id) ?? 0;
    if (count + raised + (done?.count ?? 0) + (joined?.count ?? 0) === 0) return [];
    const ages = tasks ?? joined;
    const handling = handlingOf((done?.spans ?? []).map(([opened, completed]) => hoursBetween(opened, completed, calendar)));
    return [
      {
        ...{ node: id, name: name || id, kind, open: count, overdue: tasks?.overdue ?? 0, joining: joined?.count ?? 0, incidents: raised, finished: done?.count ?? 0 },
        ...(ages && { waiting: { median: hoursBetween(ages.middle, now, calendar), longest: hoursBetween(ages.oldest, now, calendar) } }),
        ...(handling && { handling }),
      },
    ];
  });
}

/** All nodes of the versions by id; of one that several have the first version's. */
function nodesOf(definitions: readonly DefinitionRecord[]): ReadonlyMap<string, NodeProgram> {
  const nodes = new Map<string, NodeProgram>();
  for (const { program } of definitions) for (const scope of Object.values(program.scopes)) for (const node of Object.values(scope.nodes)) if (!nodes.has(node.id)) nodes.set(node.id, node);
  return nodes;
}
