import { flowNodesOf } from '@liuzhuan/bpmn';
import { useKnowledge } from './knowledge-provider';
import { useElementName } from './use-element-name';

/** A step that a person does. */
export interface HumanTask {
  readonly id: string;
  readonly name: string;
}

/** All steps of the drawing that people do, in the order of the file. */
export function useHumanTasks(): readonly HumanTask[] {
  const { model } = useKnowledge();
  const nameOf = useElementName();
  return (model?.processes ?? [])
    .flatMap(flowNodesOf)
    .filter(({ type }) => type === 'userTask' || type === 'manualTask')
    .map(({ id }) => ({ id, name: nameOf(id) }));
}
