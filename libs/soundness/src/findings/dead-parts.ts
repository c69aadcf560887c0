import type { NodeId, NodeProgram, Program, ScopeProgram } from '@liuzhuan/machine';
import { finding } from '../codes';
import type { Exploration } from '../explore/explorer';
import { reachableNodes } from '../explore/geography';
import type { Finding } from '../verdict';
import { drawnNodes, nameOf, openerOf } from './names';

/**
 * Nodes and flows no case ever comes to. Told where the dead part begins, not for everything behind it; what lies behind a place where
 * cases get stuck is not told at all: that is the mistake to mend first.
 */
export function deadParts(exploration: Exploration, blocked: ReadonlySet<NodeId>): Finding[] {
  if (!exploration.isComplete || [...exploration.ends.values()].includes('cut')) return [];
  const { original, program } = exploration.abstract;
  const { seen } = exploration;
  const drawn = drawnNodes(original).filter(({ node, scope }) => program.scopes[scope.key] && !isPassedOver(node, scope));
  const isLive = (scope: string): boolean => {
    const opener = scope === program.root ? undefined : openerOf(original, scope);
    return !opener || (seen.has(opener.node.id) && isLive(opener.scope.key));
  };
  const explained = explainedBy(original, blocked);
  const findings: Finding[] = [];
  for (const { node, scope } of drawn) {
    if (seen.has(node.id) || explained.has(node.id) || !isLive(scope.key)) continue;
    const sources = node.incoming.map((flow) => scope.flows[flow]?.source ?? '');
    const begins =
      node.attachedTo === undefined ? sources.length === 0 || sources.some((source) => seen.has(source)) : seen.has(node.attachedTo);
    if (!begins) continue;
    findings.push(finding('dead-node', [node.id], { name: nameOf(original, node.id) }));
    for (const id of reachableNodes(scope, [node.id])) explained.add(id);
  }
  for (const { node, scope } of drawn) {
    // Circles nothing leads into have no beginning: any of their nodes stands for them.
    if (seen.has(node.id) || explained.has(node.id) || !isLive(scope.key)) continue;
    findings.push(finding('dead-node', [node.id], { name: nameOf(original, node.id) }));
    for (const id of reachableNodes(scope, [node.id])) explained.add(id);
  }
  return [...findings, ...deadFlows(exploration, explained)];
}

/** A gateway that begins cases: no token ever comes to it, they begin behind it (BPMN 2.0.2, 10.6.6). */
function isPassedOver({ kind, incoming, outgoing }: NodeProgram, { nodes, flows }: ScopeProgram): boolean {
  return kind === 'eventBasedGateway' && incoming.length === 0 && outgoing.some((flow) => nodes[flows[flow]?.target ?? '']?.instantiates);
}

function deadFlows({ abstract: { original, program }, seen }: Exploration, explained: ReadonlySet<NodeId>): Finding[] {
  const scopes = Object.values(original.scopes).filter(({ key }) => program.scopes[key]);
  return scopes.flatMap(({ flows }) =>
    Object.values(flows)
      .filter(({ id, source, target }) => !seen.has(id) && seen.has(source) && seen.has(target) && !explained.has(source))
      .map(({ id, name, source, target }) => finding('dead-flow', [id, source, target], { name: name ?? id })),
  );
}

/** Everything behind the given nodes, outwards too. */
function explainedBy(program: Program, blocked: ReadonlySet<NodeId>): Set<NodeId> {
  const explained = new Set<NodeId>();
  for (const { node, scope } of drawnNodes(program)) {
    if (!blocked.has(node.id)) continue;
    for (
      let place: { node: { id: string }; scope: typeof scope } | undefined = { node, scope };
      place;
      place = openerOf(program, place.scope.key)
    ) {
      for (const id of reachableNodes(place.scope, [place.node.id])) explained.add(id);
    }
  }
  return explained;
}
