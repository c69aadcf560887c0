import { type Program, scopeProgram, type Snapshot } from '@liuzhuan/machine';

/** What must hold of every snapshot at rest. Gives the first thing that does not. */
export function brokenInvariant(snapshot: Snapshot, program: (ref: string) => Program): string | undefined {
  const { scopes, tokens, activations, status } = snapshot;
  if (status !== 'active' && status !== 'suspended')
    return Object.keys(tokens).length + Object.keys(activations).length === 0 && Object.keys(scopes).length === 1
      ? undefined
      : 'an ended case to hold nothing but its root';
  for (const token of Object.values(tokens)) {
    const scope = scopes[token.scope];
    const activation = activations[token.activation];
    if (!scope) return `token ${token.id} to be in a scope`;
    if (!activation || activation.scope !== token.scope || activation.node !== token.at)
      return `token ${token.id} on ${token.at} to have a visit of its own`;
    if (token.at !== '@hub' && !scopeProgram(program(scope.program), scope.key)?.nodes[token.at]) return `token ${token.id} to stand on a node`;
    if (!token.incident !== !token.resume) return `token ${token.id} to have an incident exactly while it has to resume`;
  }
  for (const scope of Object.values(scopes)) {
    const holder = scope.parent === undefined ? undefined : tokens[scope.parent];
    if (scope.parent !== undefined && !holder) return `scope ${scope.id} to be held by a token`;
    if (Object.values(scopes).some((other) => other.id !== scope.id && other.parent !== undefined && other.parent === scope.parent))
      return `token ${scope.parent} to hold one scope`;
    const isEmpty = !Object.values(tokens).some((token) => token.scope === scope.id);
    if (isEmpty && !scope.choosing && holder?.resume?.phase !== 'collect') return `scope ${scope.id} to hold a token`;
  }
  const referred = new Set(Object.values(tokens).map((token) => token.activation));
  for (const id of referred) {
    const activation = activations[id];
    if (!activation) return `activation ${id} to be kept`;
    for (const source of activation.from) referred.add(source.activation);
  }
  if (Object.keys(activations).some((id) => !referred.has(id))) return 'activations nothing stems from to be forgotten';
  return new Set(Object.values(tokens).map((token) => token.activation)).size === Object.keys(tokens).length
    ? undefined
    : 'each token to have a visit of its own';
}
