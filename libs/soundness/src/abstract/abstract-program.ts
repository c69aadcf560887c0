import type { Json, JsonObject } from '@liuzhuan/kernel';
import type { EventProgram, FlowId, FlowProgram, NodeId, NodeProgram, Program, ScopeKey, ScopeProgram } from '@liuzhuan/machine';
import { type ComparedValue, comparedValues } from './compared-values';
import { instantCircles } from './instant-circles';
import { isKnownDecision } from './known-decisions';
import { comparedNames, neededVariables, trackedVariables } from './tracked-variables';
import type { Unit } from './units';

/** What is known of the body of a sub-process that was explored by itself. */
export interface Body {
  /** Outcomes it may leave behind when it completes: one set of values for each different way. */
  readonly completions: readonly JsonObject[];
  /** Codes of errors that come out of it. */
  readonly errors: ReadonlySet<string>;
}

/** A unit of a program without data: where values decided, the oracle does. The machine runs it like any other program. */
export interface AbstractProgram {
  readonly program: Program;
  /** The whole program as its author drew it. */
  readonly original: Program;
  /** Bodies explored before, by the sub-process that stands for each. */
  readonly bodies: ReadonlyMap<NodeId, Body>;
  readonly tracked: ReadonlySet<string>;
  /** Tracked variables whose value a token on a node may still need, by scope and node. */
  readonly needed: ReadonlyMap<string, ReadonlyMap<NodeId, ReadonlySet<string>>>;
  /** Those that are needed when the unit is done. */
  readonly neededAfter: ReadonlySet<string>;
  /** Numbers of members to try for each multi-instance activity: none, one, several. */
  readonly members: ReadonlyMap<NodeId, readonly number[]>;
  /** Values to try for a variable that ways out of a gateway are tested for, by `gateway variable`. */
  readonly values: ReadonlyMap<string, readonly Json[]>;
}

/** A cycle is followed for two occurrences: the third finds nothing the second did not. */
const TWICE = 'R2/PT1S';

/** Nodes whose work is evaluated within the step, or elsewhere: without data there is nothing to evaluate. */
const DATA_WORK: ReadonlySet<string> = new Set(['scriptTask', 'businessRuleTask', 'task']);

/** Without data a condition is like a signal: it may come true at any time. */
function abstractEvent({ kind, name, code, activity, timer }: EventProgram, node: NodeId): EventProgram {
  return {
    kind: kind === 'conditional' ? 'signal' : kind,
    ...(name === undefined ? (kind === 'conditional' ? { name: node } : {}) : { name }),
    ...(code === undefined ? {} : { code }),
    ...(activity === undefined ? {} : { activity }),
    ...(timer
      ? { timer: { kind: timer.kind, text: timer.kind === 'cycle' && !/^R1\//.test(timer.text) ? TWICE : 'PT1S', feel: false } }
      : {}),
  };
}

/** Kind of a node without data. */
function abstractKind(node: NodeProgram, rests: boolean, isElsewhere: boolean): NodeProgram['kind'] {
  const { kind, service, events, multiInstance, standardLoop } = node;
  if (multiInstance || standardLoop) return kind;
  if (isElsewhere) return 'serviceTask';
  const sends =
    (kind === 'sendTask' && !service) || (kind === 'intermediateThrowEvent' && events?.some((event) => event.kind === 'message'));
  if ((sends && rests) || isKnownDecision(node)) return 'manualTask';
  return DATA_WORK.has(kind) ? (rests ? 'manualTask' : 'task') : kind;
}

function abstractNode(node: NodeProgram, rests: boolean, elsewhere: ReadonlySet<NodeId>): NodeProgram {
  const {
    script: _script,
    decision: _decision,
    service,
    call,
    outputs: _outputs,
    inputs: _inputs,
    requires: _requires,
    payload: _payload,
    opens,
    ...kept
  } = node;
  const { id, events, watches, multiInstance, standardLoop, adHoc } = node;
  const isElsewhere = !multiInstance && !standardLoop && (call !== undefined || elsewhere.has(id));
  const ask = (what: string): string => `${what}(${JSON.stringify(id)})`;
  return {
    ...kept,
    kind: abstractKind(node, rests, isElsewhere),
    ...(events ? { events: events.map((event) => abstractEvent(event, id)) } : {}),
    ...(watches ? { watches: { ...watches, events: watches.events.map((event) => abstractEvent(event, id)) } } : {}),
    ...(opens === undefined || isElsewhere ? {} : { opens }),
    ...(service ? { service: { type: service.type, inputs: [] } } : {}),
    ...(multiInstance
      ? {
          multiInstance: {
            sequential: multiInstance.sequential,
            collection: ask('lzMembers'),
            ...(multiInstance.completion === undefined ? {} : { completion: ask('lzEnough') }),
            ...(multiInstance.behavior ? { behavior: multiInstance.behavior } : {}),
            ...(multiInstance.throws
              ? {
                  throws: multiInstance.throws.map(({ when, event }) => ({
                    when: typeof when === 'string' ? when : { holds: ask('lzEnough') },
                    event: abstractEvent(event, id),
                  })),
                }
              : {}),
          },
        }
      : {}),
    ...(standardLoop ? { standardLoop: { condition: ask('lzAgain'), testBefore: standardLoop.testBefore } } : {}),
    // Whoever chooses can choose everything: the order is the only thing people add.
    ...(adHoc ? { adHoc: { sequential: adHoc.sequential, cancelRemaining: adHoc.cancelRemaining, ...(adHoc.completion === undefined ? {} : { completion: ask('lzEnough') }) } } : {}),
  };
}

/**
 * A condition that only compares outcomes is evaluated while they are known; conditions of one gateway that compare the same variable are
 * evaluated for each value it may have; any other is a free choice.
 */
function abstractFlow(flow: FlowProgram, tracked: ReadonlySet<string>, compared: ReadonlyMap<FlowId, ComparedValue>): FlowProgram {
  const { condition } = flow;
  if (condition === undefined) return flow;
  const names = comparedNames(condition);
  const name = compared.get(flow.id)?.name;
  if (name !== undefined) {
    const value = `lzValue(${JSON.stringify(flow.source)}, ${JSON.stringify(name)})`;
    return { ...flow, condition: `{${name}: ${value}, lzHolds: ${condition}}.lzHolds` };
  }
  const free = `lzChoose(${JSON.stringify(flow.id)})`;
  if (names?.every((name) => tracked.has(name))) {
    const known = names.map((name) => `${name} != null`).join(' and ');
    return { ...flow, condition: known === '' ? condition : `if ${known} then (${condition}) else ${free}` };
  }
  return { ...flow, condition: free };
}

function membersOf(program: Program): Map<NodeId, readonly number[]> {
  const members = new Map<NodeId, readonly number[]>();
  for (const { nodes } of Object.values(program.scopes)) {
    for (const { id, multiInstance } of Object.values(nodes)) {
      const fixed = /^\s*(\d+)\s*$/.exec(multiInstance?.cardinality ?? '')?.[1];
      if (multiInstance) members.set(id, fixed === undefined ? [0, 1, 2] : [Math.min(Number(fixed), 2)]);
    }
  }
  return members;
}

/** Variables somebody around a unit still needs once it is done: only the nearest sub-process around it hands values outwards. */
function neededAfterOf(original: Program, key: ScopeKey, tracked: ReadonlySet<string>): Set<string> {
  const { parent } = original.scopes[key] ?? {};
  const around = parent === undefined ? undefined : original.scopes[parent];
  if (!around || original.scopes[key]?.kind === 'members' || around.kind === 'members') return new Set();
  return new Set([...(neededVariables(around, tracked).get(key) ?? []), ...neededAfterOf(original, around.key, tracked)]);
}

/** Takes the data out of one unit of a program. Called processes and bodies of sub-processes become work that is done elsewhere. */
export function abstractProgram(original: Program, unit: Unit, bodies: ReadonlyMap<NodeId, Body>): AbstractProgram {
  const tracked = trackedVariables(original);
  const neededAfter = neededAfterOf(original, unit.key, tracked);
  const elsewhere = new Set(bodies.keys());
  const scopes: Record<string, ScopeProgram> = {};
  const needed = new Map<string, ReadonlyMap<NodeId, ReadonlySet<string>>>();
  const values = new Map<string, readonly Json[]>();
  for (const scope of unit.scopes) {
    // Rounds of a loop are steps of their own, too.
    const resting = scope.kind === 'members' ? new Set(Object.keys(scope.nodes)) : instantCircles(scope);
    const { parent, conditional: _conditional, ...rest } = scope;
    const compared = new Map(Object.keys(scope.nodes).flatMap((id) => [...comparedValues(scope, id, tracked)]));
    for (const [flow, each] of compared) values.set(`${scope.flows[flow]?.source} ${each.name}`, each.values);
    scopes[scope.key] = {
      ...rest,
      ...(scope.key === unit.key || parent === undefined ? {} : { parent }),
      nodes: Object.fromEntries(Object.values(scope.nodes).map((node) => [node.id, abstractNode(node, resting.has(node.id), elsewhere)])),
      flows: Object.fromEntries(Object.values(scope.flows).map((flow) => [flow.id, abstractFlow(flow, tracked, compared)])),
    };
    needed.set(scope.key, neededVariables(scope, tracked));
  }
  const { format, id, name } = original;
  const program: Program = { format, id, name, root: unit.key, scopes, calls: [], decisions: [], forms: [] };
  return { program, original, bodies, tracked, needed, neededAfter, members: membersOf(original), values };
}
