import { flowNodesOf } from '@liuzhuan/bpmn';
import { buildFlowGraph } from '@liuzhuan/lint';
import { useMemo } from 'react';
import { useKnowledge } from './knowledge-provider';
import { type HumanTask, useHumanTasks } from './use-human-tasks';

/** Steps people do from which a step can be reached: a case that stands there may have passed them. */
export function useTasksBefore(step: string): readonly HumanTask[] {
  const { model } = useKnowledge();
  const tasks = useHumanTasks();
  const before = useMemo(() => {
    const process = model?.processes.find((candidate) => flowNodesOf(candidate).some(({ id }) => id === step));
    if (!process) return undefined;
    const graph = buildFlowGraph(process);
    const nodes = flowNodesOf(process);
    return new Set(nodes.flatMap(({ id }) => (id !== step && graph.reachableFrom(graph.next(id)).has(step) ? [id] : [])));
  }, [model, step]);
  return tasks.filter(({ id }) => before?.has(id));
}
