import type { NodeId, NodeProgram, Program, ScopeProgram } from '@liuzhuan/machine';

/** A node with its scope. A repeated activity is found where it stands in the drawing, not among its members. */
export function placeOf(program: Program, id: NodeId): { readonly node: NodeProgram; readonly scope: ScopeProgram } | undefined {
  for (const scope of Object.values(program.scopes)) {
    const node = scope.kind === 'members' ? undefined : scope.nodes[id];
    if (node) return { node, scope };
  }
  return undefined;
}

const named = (node: NodeProgram | undefined): string | undefined => (node && node.name !== node.id && node.name.trim() !== '' ? node.name : undefined);

/**
 * What its author calls a node. A gateway that was given no name is called by its nearest named neighbour, `→ 签发` or `拟稿 →`: ids say
 * nothing to those who draw.
 */
export function nameOf(program: Program, id: NodeId): string {
  const place = placeOf(program, id);
  if (!place) return id;
  const { node, scope } = place;
  const next = named(scope.nodes[scope.flows[node.outgoing[0] ?? '']?.target ?? '']);
  const before = named(scope.nodes[scope.flows[node.incoming[0] ?? '']?.source ?? '']);
  const isSplit = node.outgoing.length > 1;
  const onward = next === undefined ? undefined : `→ ${next}`;
  const back = before === undefined ? undefined : `${before} →`;
  return named(node) ?? (isSplit ? (back ?? onward) : (onward ?? back)) ?? id;
}

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
