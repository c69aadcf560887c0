import type { SequenceFlow } from '../model/sequence-flow';
import type { ModdleElement } from '../moddle/moddle-element';
import { childrenOf, refOf, typeOf } from './moddle-access';
import { FLOW_NODE_READERS } from './elements/flow-node-readers';
import { readNamed } from './read-base';
import type { ReadContext } from './read-context';
import { readExpression } from './read-expression';

/** Connections of a whole process, known before any node is read. Lists are in document order. */
export interface FlowIndex {
  readonly flowsIn: ReadonlyMap<string, readonly SequenceFlow[]>;
  readonly incoming: ReadonlyMap<string, readonly string[]>;
  readonly outgoing: ReadonlyMap<string, readonly string[]>;
  readonly boundaryEvents: ReadonlyMap<string, readonly string[]>;
  readonly compensationHandlers: ReadonlyMap<string, string>;
}

/**
 * Indexes the flows of a process. A flow belongs to the container of its source node wherever it was written: some tools write the
 * flows of a sub-process into the process around it.
 */
export function indexFlows(process: ModdleElement, context: ReadContext): FlowIndex {
  const containerOf = new Map<string, string>();
  const flowElements: { readonly element: ModdleElement; readonly container: string }[] = [];
  const boundaryEvents = new Map<string, string[]>();
  const associations = new Map<string, string>();

  const visit = (container: ModdleElement) => {
    const containerId = context.idOf(container);
    for (const element of childrenOf(container, 'flowElements')) {
      const type = typeOf(element);
      if (type === 'SequenceFlow') flowElements.push({ element, container: containerId });
      if (!FLOW_NODE_READERS.has(type)) continue;
      const id = context.idOf(element);
      containerOf.set(id, containerId);
      const host = type === 'BoundaryEvent' ? refOf(element, 'attachedToRef') : undefined;
      if (host !== undefined) append(boundaryEvents, host, id);
      if (element.$instanceOf('bpmn:SubProcess')) visit(element);
    }
    for (const artifact of childrenOf(container, 'artifacts')) {
      const source = refOf(artifact, 'sourceRef');
      const target = refOf(artifact, 'targetRef');
      if (source !== undefined && target !== undefined) associations.set(source, target);
    }
  };
  visit(process);

  const flowsIn = new Map<string, SequenceFlow[]>();
  const incoming = new Map<string, string[]>();
  const outgoing = new Map<string, string[]>();
  for (const { element, container } of flowElements) {
    const flow = readSequenceFlow(element, container, containerOf, context);
    if (!flow) continue;
    append(flowsIn, flow.parent, flow);
    append(outgoing, flow.sourceRef, flow.id);
    append(incoming, flow.targetRef, flow.id);
  }
  const hosted = new Set([...boundaryEvents.values()].flat());
  const compensationHandlers = new Map([...associations].filter(([source]) => hosted.has(source)));
  return { flowsIn, incoming, outgoing, boundaryEvents, compensationHandlers };
}

/** A flow without both ends among the nodes of the process is reported and left out of the model. */
function readSequenceFlow(
  element: ModdleElement,
  container: string,
  containerOf: ReadonlyMap<string, string>,
  context: ReadContext,
): SequenceFlow | undefined {
  const sourceRef = refOf(element, 'sourceRef');
  const targetRef = refOf(element, 'targetRef');
  const ends = { sourceRef, targetRef };
  for (const property of ['sourceRef', 'targetRef'] as const) {
    const end = ends[property];
    if (end !== undefined && containerOf.has(end)) continue;
    context.report('bpmn-missing-reference', element, { element: 'sequenceFlow', property }, property);
    return undefined;
  }
  if (sourceRef === undefined || targetRef === undefined) return undefined;
  return {
    ...readNamed(element, context),
    type: 'sequenceFlow',
    parent: containerOf.get(sourceRef) ?? container,
    sourceRef,
    targetRef,
    conditionExpression: readExpression(element, 'conditionExpression'),
  };
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
