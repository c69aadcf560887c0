import type { Activity, FlowElementsContainer, FlowNode, Process } from '@liuzhuan/bpmn';
import { isActivity, isSubProcess } from '@liuzhuan/bpmn';
import type { ScopeKind } from '@liuzhuan/machine';
import { type DrawnScope, labelOf } from '../compilation';
import { membersKey } from '../elements/activity-sections';
import { isOfMember } from '../elements/member-data';

/**
 * Pass 1: the tree of scopes. A process, each sub-process, and the members of each repeated activity are scopes of their own, outer ones
 * first.
 */
export function collectScopes(process: Process): DrawnScope[] {
  const scopes: DrawnScope[] = [];
  collect(process.id, 'process', labelOf(process), undefined, process, scopes);
  return scopes;
}

function collect(
  key: string,
  kind: ScopeKind,
  name: string,
  parent: string | undefined,
  container: FlowElementsContainer,
  scopes: DrawnScope[],
): void {
  const nodes = new Map<string, FlowNode>();
  for (const node of container.flowNodes) {
    nodes.set(node.id, node);
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
    if (isSubProcess(node)) collect(node.id, node.triggeredByEvent ? 'eventSubProcess' : node.type, labelOf(node), around, node, scopes);
  }
}

/** The scope in which the activity itself, without its loop and its flows, is the only node. */
function collectMembers(node: Activity, parent: string, scopes: DrawnScope[]): string {
  const key = membersKey(node.id);
  const { loop: _repeated, ...single } = node;
  const dataInputAssociations = node.dataInputAssociations.filter((association) => isOfMember(node, association));
  const dataOutputAssociations = node.dataOutputAssociations.filter((association) => isOfMember(node, association));
  const member = { ...single, incoming: [], outgoing: [], dataInputAssociations, dataOutputAssociations } as Activity;
  scopes.push({ key, kind: 'members', name: labelOf(node), parent, nodes: new Map([[node.id, member]]), flows: new Map() });
  return key;
}
