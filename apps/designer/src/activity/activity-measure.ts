import type { NodeActivity } from '@liuzhuan/contract';

/** What the map shows. */
export const MEASURES = ['open', 'overdue', 'waiting', 'incidents'] as const;
export type Measure = (typeof MEASURES)[number];
export type Level = 'calm' | 'warm' | 'hot';

/** One figure on the map. `value`: tasks, percent, hours of office time, incidents; `joining`: tokens there that wait for others, which are nobody's work. */
export interface Reading {
  readonly node: string;
  readonly value: number;
  readonly joining: number;
  readonly level: Level;
}

/** Percent of the open work of a node that is late; 0 when nothing is open. */
export function overdueShare({ open, overdue }: Pick<NodeActivity, 'open' | 'overdue'>): number {
  return open === 0 ? 0 : Math.round((overdue / open) * 100);
}

/** From these shares on a node is warm, and hot. */
const LATE = { warm: 1, hot: 20 } as const;

const VALUES: Readonly<Record<Measure, (node: NodeActivity) => number | undefined>> = {
  open: ({ open, joining }) => (open + joining > 0 ? open : undefined),
  overdue: (node) => (node.open > 0 ? overdueShare(node) : undefined),
  waiting: ({ waiting }) => waiting?.median.working,
  incidents: ({ incidents }) => (incidents > 0 ? incidents : undefined),
};

/** How high a figure is: lateness and incidents by themselves, work and waiting beside the busiest node. */
function levelOf(measure: Measure, value: number, most: number): Level {
  if (measure === 'incidents') return 'hot';
  if (measure === 'overdue') return value >= LATE.hot ? 'hot' : value >= LATE.warm ? 'warm' : 'calm';
  const share = most === 0 ? 0 : value / most;
  return share > 2 / 3 ? 'hot' : share > 1 / 3 ? 'warm' : 'calm';
}

/** The figures of one measure, one for each node that has any. */
export function readings(nodes: readonly NodeActivity[], measure: Measure): readonly Reading[] {
  const values = nodes.flatMap((node) => {
    const value = VALUES[measure](node);
    return value === undefined ? [] : [{ node: node.node, value, joining: node.joining }];
  });
  const most = Math.max(0, ...values.map(({ value }) => value));
  return values.map((entry) => ({ ...entry, level: levelOf(measure, entry.value, most) }));
}

const LEVELS: readonly Level[] = ['hot', 'warm', 'calm'];

/** The nodes with these figures, the most urgent first: by level, then by figure. */
export function busiest(shown: readonly Reading[]): readonly string[] {
  return [...shown].sort((one, other) => LEVELS.indexOf(one.level) - LEVELS.indexOf(other.level) || other.value - one.value).map(({ node }) => node);
}
