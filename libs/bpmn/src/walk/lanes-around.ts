import type { FlowElementsContainer } from '../model/flow-elements-container';
import type { Lane } from '../model/lane';
import { isSubProcess } from './node-kind';

/** Ways down to a node through nested lanes, each from the innermost lane outwards. */
function pathsTo(node: string, lanes: readonly Lane[], outer: readonly Lane[] = []): Lane[][] {
  return lanes.flatMap((lane) => {
    const path = [lane, ...outer];
    const deeper = pathsTo(node, lane.lanes, path);
    return deeper.length > 0 ? deeper : lane.flowNodes.includes(node) ? [path] : [];
  });
}

/** The lanes a node lies in, and whether the drawing leaves it open which. */
export interface LanesAround {
  /** Innermost first; behind those of its own level those of the sub-process it is part of, and so on. */
  readonly lanes: readonly Lane[];
  /** Lanes that both claim the node, none inside the other; empty when there is no doubt. The first of them counts. */
  readonly rivals: readonly Lane[];
}

/**
 * The lanes around a flow node of a process (BPMN 2.0.2, 10.8): by `flowNodeRef`, in lanes of any depth. What lies in a sub-process lies in the lanes of
 * the sub-process as well.
 */
export function lanesAround(container: FlowElementsContainer, node: string): LanesAround {
  return around(container, node) ?? { lanes: [], rivals: [] };
}

function around({ flowNodes, lanes }: FlowElementsContainer, node: string): LanesAround | undefined {
  if (flowNodes.some(({ id }) => id === node)) return claimed(pathsTo(node, lanes));
  for (const child of flowNodes) {
    const inner = isSubProcess(child) ? around(child, node) : undefined;
    if (inner) return { lanes: [...inner.lanes, ...claimed(pathsTo(child.id, lanes)).lanes], rivals: inner.rivals };
  }
  return undefined;
}

function claimed(paths: readonly Lane[][]): LanesAround {
  const [first = []] = paths;
  return { lanes: first, rivals: paths.length > 1 ? paths.flatMap(([innermost]) => innermost ?? []) : [] };
}
