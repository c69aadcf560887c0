import type { NodeProgram, Program, ScopeInstance, ScopeKey, Snapshot, Token } from '@liuzhuan/machine';

/**
 * Errors the work of a node may end with. `any`: work done elsewhere may raise whatever somebody catches. `own`: an error event drawn on a
 * task of a person says that the task can end that way. A known called process raises what it throws.
 */
export type RaisedErrors = ReadonlySet<string> | 'any' | 'own';

/** Error codes that can leave a process: those of error end events no boundary event around them catches. */
export function escapingErrors(program: Program): ReadonlySet<string> {
  const codes = new Set<string>();
  for (const scope of Object.values(program.scopes)) {
    for (const node of Object.values(scope.nodes)) {
      for (const { kind, code = '' } of node.kind === 'endEvent' ? (node.events ?? []) : []) {
        if (kind === 'error' && !isCaughtInside(program, scope.key, code)) codes.add(code);
      }
    }
  }
  return codes;
}

function isCaughtInside(program: Program, key: string, code: string): boolean {
  const scope = program.scopes[key];
  const watched = (scope?.eventSubProcesses ?? []).flatMap((id) => scope?.nodes[id]?.watches?.events ?? []);
  if (watched.some((event) => event.kind === 'error' && (event.code === undefined || event.code === code))) return true;
  if (scope?.parent === undefined) return false;
  const nodes = nodesOf(program, scope.parent);
  const holders = Object.values(nodes).filter(({ id, opens }) => opens === key || id === key);
  const catches = holders.some((holder) => caughtAt(nodes, holder).some((caught) => caught === undefined || caught === code));
  return catches || isCaughtInside(program, scope.parent, code);
}

const nodesOf = (program: Program, key: ScopeKey = ''): Readonly<Record<string, NodeProgram>> => program.scopes[key]?.nodes ?? {};

/** Codes the boundary events of an activity catch; undefined catches all. */
function caughtAt(nodes: Readonly<Record<string, NodeProgram>>, node: NodeProgram | undefined): (string | undefined)[] {
  return (node?.boundaries ?? []).flatMap((id) => (nodes[id]?.events ?? []).flatMap(({ kind, code }) => (kind === 'error' ? [code] : [])));
}

/** What the work of a node, as its author drew it, may raise. */
export function raisedErrors(node: NodeProgram, callees: (key: string) => Program | undefined): RaisedErrors {
  if (node.kind === 'serviceTask' || node.kind === 'sendTask') return 'any';
  if (!node.call) return 'own';
  const callee = callees(node.call.process);
  return callee ? escapingErrors(callee) : 'any';
}

/** Stands for whatever a boundary event without a code catches. */
const UNNAMED = '*';

/** Codes that may come up at a token and that somebody around it catches. */
export function catchableErrors(snapshot: Snapshot, program: Program, from: Token, raised: RaisedErrors): ReadonlySet<string> {
  const codes = new Set<string>();
  let isOwn = true;
  for (let token: Token | undefined = from; token; ) {
    const scope: ScopeInstance | undefined = snapshot.scopes[token.scope];
    const nodes = nodesOf(program, scope?.key);
    const watched = (program.scopes[scope?.key ?? '']?.eventSubProcesses ?? []).flatMap((id) => nodes[id]?.watches?.events ?? []);
    const around = isOwn && raised === 'own' ? [] : watched.flatMap(({ kind, code }) => (kind === 'error' ? [code] : []));
    for (const caught of [...caughtAt(nodes, nodes[token.at]), ...around]) {
      if (raised === 'any' || (raised === 'own' && isOwn)) codes.add(caught ?? UNNAMED);
      else if (raised !== 'own') for (const code of raised) if (caught === undefined || caught === code) codes.add(code);
    }
    // Members of a repeated activity are that activity: its boundary events are theirs.
    if (!scope?.members) isOwn = false;
    token = scope?.parent === undefined ? undefined : snapshot.tokens[scope.parent];
  }
  return codes;
}
