import type { NodeId, Program } from '../program/program';
import { nodeOfSite, siteAt } from '../program/start-points';
import type { NodeProgram } from '../program/node-program';
import { reject } from '../rejections';
import { writeStores } from '../run/data-stores';
import type { Run } from '../run/run';
import { enterScope, openScope } from '../run/scopes';
import type { ScopeInstanceId } from '../run/snapshot';
import type { Handler } from './handler';

/**
 * A case begins: at the named start event, else at the none start events of the process (BPMN 2.0.2, 13.2). Where a node waits for several events
 * the name says which has occurred: `node`, `node#2` …
 */
export const start: Handler<'start'> = (run, { program, startNode, variables }) => {
  const root = run.environment.program(program);
  const node = startNode === undefined ? undefined : startOf(root, startNode);
  if (startNode !== undefined && !node) return reject('start-unknown', { node: startNode });
  const scope = openScope(run, { program, key: root.root, variables: {} });
  const own = writeStores(run, scope, variables);
  run.draft.scopes.set(scope, { ...run.draft.scope(scope), variables: own });
  if (!node || startNode === undefined) enterScope(run, scope);
  else beginAt(run, scope, node, startNode);
  return undefined;
};

function startOf({ root, scopes }: Program, site: NodeId): NodeProgram | undefined {
  const node = scopes[root]?.nodes[nodeOfSite(site)] ?? scopes[root]?.nodes[site];
  if (node?.kind !== 'startEvent' && !node?.instantiates) return undefined;
  const sites = [node.id, ...(node.events ?? []).map((_, index) => siteAt(node.id, index))];
  return sites.includes(site) ? node : undefined;
}

function beginAt(run: Run, scope: ScopeInstanceId, node: NodeProgram, site: NodeId): void {
  if (node.parallelMultiple) {
    enterScope(run, scope, node.alongside ?? []);
    run.bear(node.id, { scope, sources: [], occurred: site });
  } else if (node.instantiates) {
    enterScope(run, scope, node.alongside ?? []);
    run.bear(node.id, { scope, sources: [], arrived: true });
  } else enterScope(run, scope, [node.id]);
}
