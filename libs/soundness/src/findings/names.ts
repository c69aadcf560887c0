import type { NodeId, NodeProgram, Program, ScopeProgram } from '@liuzhuan/machine';

/** A node with its scope. A repeated activity is found where it stands in the drawing, not among its members. */
export function placeOf(program: Program, id: NodeId): { readonly node: NodeProgram; readonly scope: ScopeProgram } | undefined {
  for (const scope of Object.values(program.scopes)) {
    const node = scope.kind === 'members' ? undefined : scope.nodes[id];
    if (node) return { node, scope };
  }
  return undefined;
}

/** What its author calls a node. */
export const nameOf = (program: Program, id: NodeId): string => placeOf(program, id)?.node.name ?? id;

/** The nodes of the drawing with their scopes, each once. */
export function drawnNodes(program: Program): { readonly node: NodeProgram; readonly scope: ScopeProgram }[] {
  return Object.values(program.scopes).flatMap((scope) =>
    scope.kind === 'members' ? [] : Object.values(scope.nodes).map((node) => ({ node, scope })),
  );
}

/** The node that opens a scope. */
export function openerOf(program: Program, key: string): { readonly node: NodeProgram; readonly scope: ScopeProgram } | undefined {
  const parent = program.scopes[program.scopes[key]?.parent ?? ''];
  const node = parent && Object.values(parent.nodes).find(({ id, opens }) => opens === key || id === key);
  return parent && node ? { node, scope: parent } : undefined;
}
