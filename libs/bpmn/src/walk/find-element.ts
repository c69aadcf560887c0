import type { BpmnModel } from '../model/bpmn-model';
import type { NamedElement } from '../model/base-element';
import type { Lane } from '../model/lane';
import { flowElementsOf, flowNodesOf } from './flow-elements-of';
import { isSubProcess } from './node-kind';

/** Every element of the model that has a name and clauses of its own, processes first. */
export function elementsOfModel(model: BpmnModel): NamedElement[] {
  const containers = model.processes.flatMap((process) => [process, ...flowNodesOf(process).filter(isSubProcess)]);
  return [
    ...model.processes,
    ...model.processes.flatMap(flowElementsOf),
    ...containers.flatMap((container) => [
      ...container.lanes.flatMap(withNested),
      ...container.dataObjects,
      ...container.dataObjectReferences,
      ...container.dataStoreReferences,
    ]),
    ...model.collaborations.flatMap((collaboration) => [collaboration, ...collaboration.participants, ...collaboration.messageFlows]),
    ...model.globalTasks,
    ...model.messages,
    ...model.signals,
    ...model.errors,
    ...model.escalations,
    ...model.dataStores,
    ...model.itemDefinitions,
  ];
}

/** The element with this id, wherever it is in the model. */
export function findElement(model: BpmnModel, id: string): NamedElement | undefined {
  return elementsOfModel(model).find((element) => element.id === id);
}

function withNested(lane: Lane): Lane[] {
  return [lane, ...lane.lanes.flatMap(withNested)];
}
