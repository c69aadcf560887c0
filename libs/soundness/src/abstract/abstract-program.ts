import type { EventProgram, FlowProgram, NodeId, NodeProgram, Program, ScopeProgram } from '@liuzhuan/machine';
import { instantCircles } from './instant-circles';
import { comparedNames, neededVariables, trackedVariables } from './tracked-variables';

/** A program without data: where values decided, the oracle does. The machine runs it like any other program. */
export interface AbstractProgram {
  readonly program: Program;
  /** As the author drew it. */
  readonly original: Program;
  readonly tracked: ReadonlySet<string>;
  readonly needed: ReadonlyMap<string, ReadonlyMap<NodeId, ReadonlySet<string>>>;
  /** Numbers of members to try for each multi-instance activity: none, one, several. */
  readonly members: ReadonlyMap<NodeId, readonly number[]>;
}

/** A cycle is followed for two occurrences: the third finds nothing the second did not. */
const TWICE = 'R2/PT1S';

/** Nodes whose work is evaluated within the step, or elsewhere: without data there is nothing to evaluate. */
const DATA_WORK: ReadonlySet<string> = new Set(['scriptTask', 'businessRuleTask', 'task']);

function abstractEvent({ kind, name, code, timer }: EventProgram): EventProgram {
  return {
    kind,
    ...(name === undefined ? {} : { name }),
    ...(code === undefined ? {} : { code }),
    ...(timer
      ? { timer: { kind: timer.kind, text: timer.kind === 'cycle' && !/^R1\//.test(timer.text) ? TWICE : 'PT1S', feel: false } }
      : {}),
  };
}

function abstractNode(node: NodeProgram, rests: boolean): NodeProgram {
  const {
    id,
    name,
    clauses,
    incoming,
    outgoing,
    defaultFlow,
    events,
    interrupting,
    attachedTo,
    boundaries,
    opens,
    multiInstance,
    standardLoop,
    task,
  } = node;
  const kind = DATA_WORK.has(node.kind) ? (rests ? 'manualTask' : 'task') : node.kind === 'callActivity' ? 'serviceTask' : node.kind;
  return {
    ...{ id, kind, name, clauses, incoming, outgoing },
    ...(defaultFlow === undefined ? {} : { defaultFlow }),
    ...(events ? { events: events.map(abstractEvent) } : {}),
    ...(interrupting === undefined ? {} : { interrupting }),
    ...(attachedTo === undefined ? {} : { attachedTo }),
    ...(boundaries ? { boundaries } : {}),
    ...(opens === undefined ? {} : { opens }),
    ...(task ? { task } : {}),
    ...(node.kind === 'sendTask' && node.service ? { service: { type: node.service.type, inputs: [] } } : {}),
    ...(multiInstance
      ? {
          multiInstance: {
            sequential: multiInstance.sequential,
            collection: `lzMembers(${JSON.stringify(id)})`,
            ...(multiInstance.completion === undefined ? {} : { completion: `lzEnough(${JSON.stringify(id)})` }),
          },
        }
      : {}),
    ...(standardLoop ? { standardLoop: { condition: `lzAgain(${JSON.stringify(id)})`, testBefore: standardLoop.testBefore } } : {}),
  };
}

/** A condition that only compares outcomes is evaluated while they are known; any other is a free choice. */
function abstractFlow(flow: FlowProgram, tracked: ReadonlySet<string>): FlowProgram {
  const { condition } = flow;
  if (condition === undefined) return flow;
  const names = comparedNames(condition);
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

/** Takes the data out of a program. Called processes become work that is done elsewhere. */
export function abstractProgram(original: Program): AbstractProgram {
  const tracked = trackedVariables(original);
  const scopes: Record<string, ScopeProgram> = {};
  const needed = new Map<string, ReadonlyMap<NodeId, ReadonlySet<string>>>();
  for (const scope of Object.values(original.scopes)) {
    const resting = instantCircles(scope);
    scopes[scope.key] = {
      ...scope,
      nodes: Object.fromEntries(Object.values(scope.nodes).map((node) => [node.id, abstractNode(node, resting.has(node.id))])),
      flows: Object.fromEntries(Object.values(scope.flows).map((flow) => [flow.id, abstractFlow(flow, tracked)])),
    };
    needed.set(scope.key, neededVariables(scope, tracked));
  }
  const { format, id, name, root } = original;
  return {
    program: { format, id, name, root, scopes, calls: [], decisions: [], forms: [] },
    original,
    tracked,
    needed,
    members: membersOf(original),
  };
}
