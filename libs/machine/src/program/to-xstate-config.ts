import { Defect, isJsonObject, type Json, type JsonObject } from '@liuzhuan/kernel';
import type { NodeId, Program, ScopeKey, ScopeProgram } from './program';
import { END, HUB } from './vocabulary';

/** Shown names of the states: the author's names, with the id behind where a name is missing or used twice. Dots would read as paths. */
function shownNames(scope: ScopeProgram): Map<NodeId, string> {
  const nodes = Object.values(scope.nodes);
  const shown = new Map<NodeId, string>([
    [HUB, 'enter'],
    [END, 'left'],
  ]);
  for (const { id, name } of nodes) {
    const unique = name !== '' && nodes.filter((other) => other.name === name).length === 1;
    shown.set(id, (unique ? name : name === '' || name === id ? id : `${name} (${id})`).replaceAll('.', '·'));
  }
  return shown;
}

/** Turns the targets, guards and actions of one transition into readable ones. */
function readable(transition: Json, scope: ScopeProgram, shown: Map<NodeId, string>): Json {
  if (Array.isArray(transition)) return transition.map((each) => readable(each, scope, shown));
  if (!isJsonObject(transition)) return transition;
  const { target, guard, ...rest } = transition;
  const flow = isJsonObject(guard) && isJsonObject(guard['params']) ? scope.flows[String(guard['params']['flow'])] : undefined;
  const label = flow?.name ?? flow?.condition;
  return {
    ...rest,
    ...(typeof target === 'string' ? { target: shown.get(target.replaceAll('\\.', '.')) ?? target } : {}),
    ...(isJsonObject(guard)
      ? { guard: { ...guard, params: { ...(guard['params'] as JsonObject), ...(flow?.condition ? { feel: flow.condition } : {}) } } }
      : {}),
    ...(label ? { description: label } : {}),
  };
}

/**
 * A scope as an XState configuration for people and tools: states under the author's names, FEEL on the guards, clause ids in `meta`.
 * `createMachine` accepts it. Sub-processes and members are machines of their own (`meta.opens` names their scope key).
 */
export function toXStateConfig(program: Program, key: ScopeKey = program.root): JsonObject {
  const scope = program.scopes[key];
  if (!scope) throw new Defect(`Expected scope ${key} in program ${program.id} but there is none`);
  const shown = shownNames(scope);
  const states: Record<string, Json> = {};
  for (const [id, state] of Object.entries(scope.machine['states'] as Record<string, JsonObject>)) {
    const node = scope.nodes[id];
    const { on, always, ...rest } = state;
    states[shown.get(id) ?? id] = {
      ...rest,
      ...(always === undefined ? {} : { always: readable(always, scope, shown) }),
      ...(isJsonObject(on)
        ? { on: Object.fromEntries(Object.entries(on).map(([event, transition]) => [event, readable(transition, scope, shown)])) }
        : {}),
      ...(node
        ? {
            description: node.name,
            meta: { node: id, kind: node.kind, clauses: node.clauses, ...(node.opens ? { opens: node.opens } : {}) },
          }
        : {}),
    };
  }
  return {
    id: key === program.root ? program.id : `${program.id}/${key}`.replaceAll('.', '·'),
    description: program.name,
    initial: shown.get(HUB) ?? HUB,
    meta: { scope: key, kind: scope.kind, scopes: Object.keys(program.scopes) },
    states,
  };
}
