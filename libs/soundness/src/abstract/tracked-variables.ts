import type { FeelSource, NodeId, Program, ScopeProgram } from '@liuzhuan/machine';

const WORDS: ReadonlySet<string> = new Set(['and', 'or', 'not', 'in', 'true', 'false', 'null']);

/**
 * Names a condition reads, when it does nothing but compare names with texts and numbers (`outcome = "agree" and not(level >= 3)`);
 * undefined for any other condition.
 */
export function comparedNames(condition: FeelSource): readonly string[] | undefined {
  const rest = condition.replace(/"(?:[^"\\]|\\.)*"/g, ' "" ');
  if (!/^(?:[\p{L}\p{N}_\s(),<>]|!=|=|""|\p{N}\.\p{N})*$/u.test(rest)) return undefined;
  const words = rest.match(/[\p{L}\p{N}_]+/gu) ?? [];
  if (words.some((word) => /^\p{N}+[\p{L}_]/u.test(word))) return undefined;
  // Two names in a row are one name with a space, or a function with its arguments: not a plain comparison.
  if (/[\p{L}\p{N}_]\s*\(/u.test(rest.replace(/\b(?:and|or|not|in)\b/g, ','))) return undefined;
  if (/[\p{L}\p{N}_]\s+[\p{L}\p{N}_]/u.test(rest.replace(/\b(?:and|or|not|in)\b/g, ','))) return undefined;
  return [...new Set(words.filter((word) => !WORDS.has(word) && !/^\p{N}/u.test(word)))];
}

const scopesOf = (program: Program): ScopeProgram[] => Object.values(program.scopes);

/** Variables something else than the outcome of a task writes: their values cannot be known. */
function writtenByData(program: Program): Set<string> {
  const written = new Set<string>();
  for (const { nodes } of scopesOf(program)) {
    for (const { script, decision, service, call, outputs, multiInstance } of Object.values(nodes)) {
      for (const name of [script?.result, decision?.result, service?.result, multiInstance?.into, multiInstance?.element]) {
        if (name !== undefined) written.add(name);
      }
      for (const { target } of [...(outputs ?? []), ...(call?.outputs ?? [])]) written.add(target);
    }
  }
  return written;
}

/** Whether completing a node sets its outcome variable. */
function outcomeOf(scope: ScopeProgram, node: NodeId): string | undefined {
  const task = scope.nodes[node]?.task;
  return task && task.outcomes.length > 0 ? task.outcomeVariable : undefined;
}

/** Variables that only outcomes of tasks write and that some condition compares: their values are part of a state. */
export function trackedVariables(program: Program): ReadonlySet<string> {
  const compared = new Set(
    scopesOf(program).flatMap(({ flows }) =>
      Object.values(flows).flatMap(({ condition }) => (condition === undefined ? [] : (comparedNames(condition) ?? []))),
    ),
  );
  const byOutcome = new Set(scopesOf(program).flatMap((scope) => Object.keys(scope.nodes).flatMap((id) => outcomeOf(scope, id) ?? [])));
  const byData = writtenByData(program);
  return new Set([...compared].filter((name) => byOutcome.has(name) && !byData.has(name)));
}

/**
 * For each node of a scope: tracked variables whose value a token resting there may still need, so that others can be forgotten. Backwards
 * over the flows until nothing changes; completing a task that writes a variable ends the need for its old value.
 */
export function neededVariables(scope: ScopeProgram, tracked: ReadonlySet<string>): ReadonlyMap<NodeId, ReadonlySet<string>> {
  const needed = new Map<NodeId, Set<string>>(Object.keys(scope.nodes).map((id) => [id, new Set<string>()]));
  const catches = new Map<string, NodeId>();
  for (const { id, kind, events } of Object.values(scope.nodes)) {
    if (kind === 'intermediateCatchEvent') for (const event of events ?? []) if (event.kind === 'link') catches.set(event.name ?? '', id);
  }
  const after = (id: NodeId): Set<string> => {
    const node = scope.nodes[id];
    const names = new Set<string>();
    for (const flow of node?.outgoing ?? []) {
      const { condition, target = '' } = scope.flows[flow] ?? {};
      if (condition !== undefined) for (const name of comparedNames(condition) ?? []) if (tracked.has(name)) names.add(name);
      for (const name of needed.get(target) ?? []) names.add(name);
    }
    for (const event of node?.events ?? []) {
      if (event.kind === 'link' && node?.kind === 'intermediateThrowEvent')
        for (const name of needed.get(catches.get(event.name ?? '') ?? '') ?? []) names.add(name);
    }
    return names;
  };
  for (let changed = true; changed; ) {
    changed = false;
    for (const [id, names] of needed) {
      const wanted = after(id);
      const outcome = outcomeOf(scope, id);
      if (outcome !== undefined) wanted.delete(outcome);
      for (const boundary of scope.nodes[id]?.boundaries ?? []) for (const name of needed.get(boundary) ?? []) wanted.add(name);
      for (const name of wanted) {
        if (names.has(name)) continue;
        names.add(name);
        changed = true;
      }
    }
  }
  return needed;
}
