import type { Activity, FlowElementsContainer, FlowNode, Process } from '@liuzhuan/bpmn';
import { isActivity, isSubProcess } from '@liuzhuan/bpmn';
import type { ScopeKind } from '@liuzhuan/machine';
import { type Compilation, type DrawnScope, labelOf } from '../compilation';
import { membersKey } from '../elements/activity-sections';

/**
 * Pass 1: the tree of scopes. A process, each sub-process, and the members of each repeated activity are scopes of their own, outer ones
 * first. Event sub-processes are refused here: no token ever enters them by a flow.
 */
export function collectScopes(process: Process, compilation: Compilation): DrawnScope[] {
  const scopes: DrawnScope[] = [];
  collect(process.id, 'process', labelOf(process), undefined, process, compilation, scopes);
  return scopes;
}

function collect(
  key: string,
  kind: ScopeKind,
  name: string,
  parent: string | undefined,
  container: FlowElementsContainer,
  compilation: Compilation,
  scopes: DrawnScope[],
): void {
  const nodes = new Map<string, FlowNode>();
  for (const node of container.flowNodes) {
    if (isSubProcess(node) && node.triggeredByEvent) compilation.refuse(node, 'an event sub-process', '事件子流程');
    else nodes.set(node.id, node);
  }
  scopes.push({
    key,
    kind,
    name,
    ...(parent === undefined ? {} : { parent }),
    nodes,
    flows: new Map(container.sequenceFlows.map((flow) => [flow.id, flow])),
  });
  for (const node of nodes.values()) {
    if (!isActivity(node)) continue;
    const around = node.loop ? collectMembers(node, key, scopes) : key;
    if (node.type === 'subProcess') collect(node.id, 'subProcess', labelOf(node), around, node, compilation, scopes);
  }
}

/** The scope in which the activity itself, without its loop and its flows, is the only node. */
function collectMembers(node: Activity, parent: string, scopes: DrawnScope[]): string {
  const key = membersKey(node.id);
  const { loop: _repeated, ...single } = node;
  const member = { ...single, incoming: [], outgoing: [] } as Activity;
  scopes.push({ key, kind: 'members', name: labelOf(node), parent, nodes: new Map([[node.id, member]]), flows: new Map() });
  return key;
}
