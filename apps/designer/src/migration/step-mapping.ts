import type { MigrationProposal } from '@liuzhuan/contract';

export type StepProposal = MigrationProposal['nodes'][number];
/** What was chosen by hand: old step → new step, or null for none. */
export type ByHand = Readonly<Record<string, string | null>>;

/** One line of the mapping as it stands. */
export interface MappedStep extends Omit<StepProposal, 'to' | 'by'> {
  readonly to?: string;
  readonly by?: NonNullable<StepProposal['by']> | 'hand';
}

/** Proposals overlaid with what was chosen by hand. */
export function mappedSteps(proposals: readonly StepProposal[], byHand: ByHand): readonly MappedStep[] {
  return proposals.map(({ to, by, ...step }) => {
    const chosen = Object.hasOwn(byHand, step.from) ? byHand[step.from] : undefined;
    if (chosen === null) return step;
    if (chosen !== undefined) return { ...step, to: chosen, by: 'hand' };
    return { ...step, ...(to !== undefined && { to }), ...(by && { by }) };
  });
}

/** The mapping as the server wants it: only steps with another id; a step that keeps its id and has none chosen goes to nothing. */
export function nodesOf(steps: readonly MappedStep[]): Record<string, string> {
  const nodes: Record<string, string> = {};
  for (const { from, to, candidates } of steps) {
    if (to !== undefined && to !== from) nodes[from] = to;
    else if (to === undefined && candidates.some(({ id }) => id === from)) nodes[from] = NOWHERE;
  }
  return nodes;
}

/** No BPMN id begins with `@`. */
export const NOWHERE = '@nowhere';

/** Steps of the new version that no old one has become. */
export function addedSteps(steps: readonly MappedStep[], ids: readonly string[]): readonly string[] {
  const taken = new Set(steps.map(({ to }) => to));
  return ids.filter((id) => !taken.has(id));
}
