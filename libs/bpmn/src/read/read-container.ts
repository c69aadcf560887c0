import type { Association } from '../model/association';
import type { FlowElementsContainer } from '../model/flow-elements-container';
import type { FlowNode } from '../model/flow-node';
import type { Lane } from '../model/lane';
import type { ModdleElement } from '../moddle/moddle-element';
import type { NodeContext } from './elements/flow-node-reader';
import { FLOW_NODE_READERS } from './elements/flow-node-readers';
import type { FlowIndex } from './flow-index';
import { childOf, childrenOf, choiceOf, flagOf, refOf, refsOf, textOf, typeOf, xmlNameOf } from './moddle-access';
import { readBase, readNamed } from './read-base';
import type { ReadContext } from './read-context';
import { readAssignment } from './settings/assignment';

/** Elements of a container that are no nodes of the flow, and are read below. */
const NOT_NODES = new Set(['SequenceFlow', 'DataObject', 'DataObjectReference', 'DataStoreReference']);

/** Reads what a process or sub-process contains, and everything below. */
export function readContainer(container: ModdleElement, index: FlowIndex, context: ReadContext): FlowElementsContainer {
  const parent = context.idOf(container);
  const elements = childrenOf(container, 'flowElements');
  const ofType = (type: string) => elements.filter((element) => typeOf(element) === type);
  const nodeContext: NodeContext = {
    ...context,
    boundaryEventsOf: (id) => index.boundaryEvents.get(id) ?? [],
    compensationHandlerOf: (id) => index.compensationHandlers.get(id),
    contentsOf: (element) => readContainer(element, index, context),
  };
  return {
    flowNodes: elements.flatMap((element) => readNode(element, parent, index, nodeContext)),
    sequenceFlows: index.flowsIn.get(parent) ?? [],
    lanes: readLanes(childrenOf(container, 'laneSets'), context),
    dataObjects: ofType('DataObject').map((element) => ({
      ...readNamed(element, context),
      isCollection: flagOf(element, 'isCollection'),
      itemSubjectRef: refOf(element, 'itemSubjectRef'),
    })),
    dataObjectReferences: ofType('DataObjectReference').map((element) => {
      const state = childOf(element, 'dataState');
      return {
        ...readNamed(element, context),
        dataObjectRef: refOf(element, 'dataObjectRef'),
        dataState: state && textOf(state, 'name'),
      };
    }),
    dataStoreReferences: ofType('DataStoreReference').map((element) => ({
      ...readNamed(element, context),
      dataStoreRef: refOf(element, 'dataStoreRef'),
    })),
    associations: readAssociations(container, context),
  };
}

function readNode(element: ModdleElement, parent: string, index: FlowIndex, context: NodeContext): FlowNode[] {
  const read = FLOW_NODE_READERS.get(typeOf(element));
  if (!read) {
    if (!NOT_NODES.has(typeOf(element))) context.report('bpmn-unsupported-element', element, { element: xmlNameOf(element) });
    return [];
  }
  const named = readNamed(element, context);
  if (textOf(element, 'id') === undefined) context.report('bpmn-missing-id', element, { element: xmlNameOf(element), id: named.id });
  const base = { ...named, parent, incoming: index.incoming.get(named.id) ?? [], outgoing: index.outgoing.get(named.id) ?? [] };
  return [read(element, base, context)];
}

function readLanes(laneSets: readonly ModdleElement[], context: ReadContext): Lane[] {
  return laneSets
    .flatMap((laneSet) => childrenOf(laneSet, 'lanes'))
    .map((lane) => {
      const child = childOf(lane, 'childLaneSet');
      const assignment = readAssignment(lane);
      return {
        ...readNamed(lane, context),
        flowNodes: refsOf(lane, 'flowNodeRef'),
        lanes: child ? readLanes([child], context) : [],
        ...(assignment && { assignment }),
      };
    });
}

function readAssociations(container: ModdleElement, context: ReadContext): Association[] {
  return childrenOf(container, 'artifacts').flatMap((artifact) => {
    const sourceRef = refOf(artifact, 'sourceRef');
    const targetRef = refOf(artifact, 'targetRef');
    if (typeOf(artifact) !== 'Association' || sourceRef === undefined || targetRef === undefined) return [];
    const direction = choiceOf(artifact, 'associationDirection', ['None', 'One', 'Both'], 'None');
    return [{ ...readBase(artifact, context), sourceRef, targetRef, direction }];
  });
}
