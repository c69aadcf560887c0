import type { FlowNode, FlowNodeType, SequenceFlow } from '@liuzhuan/bpmn';
import type { FlowProgram, NodeProgram } from '@liuzhuan/machine';
import { type Compilation, defined, type DrawnScope, labelOf } from '../compilation';
import type { ElementCompiler } from '../elements/element-compiler';
import { ELEMENTS } from '../elements/elements';
import type { Surroundings } from '../states/transitions';

/** The compiler of an element's type. */
export function compilerOf<T extends FlowNodeType>(type: T): ElementCompiler<T> {
  return ELEMENTS[type];
}

/** Pass 2: every node and flow of a scope as plain data; each element's file checks its own part. */
export function compileNodes(scope: DrawnScope, compilation: Compilation): Surroundings {
  const flows: Record<string, FlowProgram> = {};
  for (const flow of scope.flows.values()) {
    const program = compileFlow(flow, scope, compilation);
    if (program) flows[flow.id] = program;
  }
  const nodes: Record<string, NodeProgram> = {};
  for (const node of scope.nodes.values()) nodes[node.id] = compileNode(node, flows, scope, compilation);
  return { nodes, flows };
}

function compileNode<T extends FlowNode>(
  node: T,
  flows: Readonly<Record<string, FlowProgram>>,
  scope: DrawnScope,
  compilation: Compilation,
): NodeProgram {
  // The table is keyed by the node's own type, which TypeScript cannot follow through a union.
  const compiler = compilerOf(node.type) as ElementCompiler<FlowNodeType>;
  return {
    id: node.id,
    kind: node.type,
    name: node.name ?? node.id,
    clauses: node.clauses,
    incoming: node.incoming.filter((id) => flows[id]),
    outgoing: node.outgoing.filter((id) => flows[id]),
    ...compiler.sections?.(node, compilation, scope),
  };
}

function compileFlow(flow: SequenceFlow, scope: DrawnScope, compilation: Compilation): FlowProgram | undefined {
  const name = labelOf(flow);
  for (const [reference, end, endZh] of [
    [flow.sourceRef, 'source', '起点'],
    [flow.targetRef, 'target', '终点'],
  ] as const) {
    if (scope.nodes.has(reference)) continue;
    compilation.report('flow-dangling', flow.id, { name, end, endZh });
    return undefined;
  }
  const source = scope.nodes.get(flow.sourceRef);
  const isDefault = source && 'default' in source && source.default === flow.id;
  return defined({
    id: flow.id,
    source: flow.sourceRef,
    target: flow.targetRef,
    name: flow.name,
    condition:
      isDefault || source?.type === 'parallelGateway'
        ? undefined
        : compilation.expression(flow, 'conditionExpression', flow.conditionExpression),
    isDefault: isDefault || undefined,
  });
}
