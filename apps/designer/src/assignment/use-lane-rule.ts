import { flowNodesOf } from '@liuzhuan/bpmn';
import { assignmentByLane } from '@liuzhuan/compiler';
import { useKnowledge } from '../knowledge/knowledge-provider';

/** The rule a task takes from its lanes when it has none of its own; empty when they say nothing. */
export function useLaneRule(task: string | undefined): string {
  const { model } = useKnowledge();
  const process = model?.processes.find((candidate) => flowNodesOf(candidate).some(({ id }) => id === task));
  return (process && task !== undefined ? assignmentByLane(process, task)?.assignment.rule : undefined) ?? '';
}
