import type { NodeProgram, Program, ScopeProgram } from '@liuzhuan/machine';
import { finding } from '../codes';
import type { Finding } from '../verdict';
import { drawnNodes, nameOf, openerOf } from './names';

const THROWING: ReadonlySet<string> = new Set(['intermediateThrowEvent', 'endEvent', 'sendTask']);
const CATCHING: ReadonlySet<string> = new Set(['intermediateCatchEvent', 'boundaryEvent', 'receiveTask']);

/** Messages and signals some node sends. */
function sentBy(program: Program): string[] {
  return drawnNodes(program).flatMap(({ node }) =>
    THROWING.has(node.kind)
      ? (node.events ?? []).filter(({ kind }) => kind === 'message' || kind === 'signal').map(({ kind, name = '' }) => `${kind} ${name}`)
      : [],
  );
}

/** Catching nodes whose message nothing in the deployment sends. */
export function unsentMessages(program: Program, companions: readonly Program[]): Finding[] {
  const sent = new Set([program, ...companions].flatMap(sentBy));
  return drawnNodes(program).flatMap(({ node }) =>
    CATCHING.has(node.kind)
      ? (node.events ?? [])
          .filter(({ kind, name = '' }) => (kind === 'message' || kind === 'signal') && !sent.has(`${kind} ${name}`))
          .map(({ name = '' }) => finding('message-unsent', [node.id], { name: nameOf(program, node.id), message: name }))
      : [],
  );
}

const isTimer = (node: NodeProgram | undefined): boolean => node?.events?.some(({ kind }) => kind === 'timer') ?? false;

/** Whether a clock runs while a token stands on a node: beside it, as an alternative to it, or around it. */
function hasDeadline(program: Program, node: NodeProgram, scope: ScopeProgram): boolean {
  if ((node.boundaries ?? []).some((id) => isTimer(scope.nodes[id]))) return true;
  for (const flow of node.incoming) {
    const gateway = scope.nodes[scope.flows[flow]?.source ?? ''];
    if (gateway?.kind === 'eventBasedGateway' && gateway.outgoing.some((id) => isTimer(scope.nodes[scope.flows[id]?.target ?? ''])))
      return true;
  }
  const opener = openerOf(program, scope.key);
  return opener !== undefined && hasDeadline(program, opener.node, opener.scope);
}

/** Messages waited for without a clock. Deadlines of tasks are a matter of style: `lint` has a rule for them. */
export function waitsWithoutDeadline(program: Program): Finding[] {
  return drawnNodes(program)
    .filter(
      ({ node }) =>
        node.kind === 'receiveTask' ||
        (node.kind === 'intermediateCatchEvent' && node.events?.some(({ kind }) => kind === 'message' || kind === 'signal')),
    )
    .filter(({ node, scope }) => !hasDeadline(program, node, scope))
    .map(({ node }) => finding('wait-without-deadline', [node.id], { name: nameOf(program, node.id) }));
}

/** Rules that are constants giving nobody. */
const NOBODY: ReadonlySet<string> = new Set(['null', '[]', '""', '']);

/** Tasks nobody can ever take. A task without any rule is a matter for `lint`. */
export function unassignableTasks(program: Program): Finding[] {
  return drawnNodes(program).flatMap(({ node }) => {
    const rule = node.task?.assignment?.rule;
    return rule !== undefined && NOBODY.has(rule.trim()) ? [finding('task-unassignable', [node.id], { name: nameOf(program, node.id), rule })] : [];
  });
}
