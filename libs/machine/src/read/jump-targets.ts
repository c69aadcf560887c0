import { isOutOfReach } from '../events/jump';
import type { NodeId } from '../program/program';
import { scopeProgram } from '../program/scope-program';
import type { ProgramLookup } from '../run/naming';
import type { ActivationId, Snapshot } from '../run/snapshot';

/** A node a case can be made to go on at. */
export interface Goal {
  readonly node: NodeId;
  readonly name: string;
}

/** Activities on the level of a visit to which it may jump, its own excepted. The machine also jumps to gateways and events; people think in steps. */
export function jumpTargets(snapshot: Snapshot, activation: ActivationId, programs: ProgramLookup): readonly Goal[] {
  const named = Object.values(snapshot.tokens).find((candidate) => candidate.activation === activation);
  const holder = named && snapshot.tokens[snapshot.scopes[named.scope]?.parent ?? ''];
  const token = holder?.signing ? holder : named;
  const scope = token && snapshot.scopes[token.scope];
  const program = scope && scopeProgram(programs.program(scope.program), scope.key);
  if (!token || !program || program.kind === 'members') return [];
  return goalsOf(program).filter(({ node }) => node !== token.at);
}

/** Activities of its outermost level at which a case that has ended may be restarted. */
export function restartTargets(snapshot: Snapshot, programs: ProgramLookup): readonly Goal[] {
  const root = Object.values(snapshot.scopes).find(({ parent }) => parent === undefined);
  const program = root && scopeProgram(programs.program(root.program), root.key);
  return program ? goalsOf(program) : [];
}

function goalsOf({ nodes, joins }: NonNullable<ReturnType<typeof scopeProgram>>): Goal[] {
  const isStep = (kind: string) => !kind.endsWith('Event') && !kind.endsWith('Gateway');
  return Object.values(nodes).flatMap((node) => (isStep(node.kind) && !isOutOfReach(node, joins) ? [{ node: node.id, name: node.name }] : []));
}
