import { type BpmnModel, flowElementsOf, type FlowNode, flowNodesOf, type Process, sequenceFlowsOf } from '@liuzhuan/bpmn';
import { buildFlowGraph } from '@liuzhuan/lint';
import type { KnownValue, Variable } from './variable';

/** Which of the variables a place can read. */
export interface VariablesAtPlace {
  /** There when the place is reached, with the values those nearest before it can give. */
  readonly here: readonly Variable[];
  /** Given only by steps that are never before the place. */
  readonly later: readonly Variable[];
}

/** A node that begins inside an event sub-process may begin after anything around it. */
function begunBeside(process: Process, node: FlowNode): readonly string[] {
  return 'triggeredByEvent' in node && node.triggeredByEvent ? flowNodesOf(process).flatMap(({ id }) => (id === node.id ? [] : [id])) : [];
}

/** The places directly before each node, over boundary events, links and sub-processes too. */
function placesBefore(process: Process): (id: string) => readonly string[] {
  const graph = buildFlowGraph(process);
  const before = new Map<string, string[]>();
  const nodes = flowNodesOf(process);
  for (const { id } of nodes) for (const next of graph.next(id)) before.set(next, [...(before.get(next) ?? []), id]);
  for (const node of nodes) {
    const beside = begunBeside(process, node);
    if (beside.length > 0) before.set(node.id, [...(before.get(node.id) ?? []), ...beside]);
  }
  return (id) => before.get(id) ?? [];
}

/** Everything that may have been done when a place is reached; `stop` ends a way back. */
function wayBack(from: readonly string[], before: (id: string) => readonly string[], stop: (id: string) => boolean = () => false): ReadonlySet<string> {
  const seen = new Set(from);
  for (const id of seen) if (!stop(id)) for (const earlier of before(id)) seen.add(earlier);
  return seen;
}

/** All values the givers can put into it; undefined when one of them may put in anything. */
function valuesFrom(givers: Variable['givers']): readonly KnownValue[] | undefined {
  if (givers.length === 0 || givers.some(({ values }) => values === undefined)) return undefined;
  const all = givers.flatMap(({ values }) => values ?? []);
  return all.filter(({ value }, index) => all.findIndex((other) => other.value === value) === index);
}

/** What a task's own conditions and outputs read of the decision just taken, whatever variable keeps it. */
function decisionAt(node: FlowNode | undefined): readonly Variable[] {
  if (!node || !('settings' in node)) return [];
  const values = node.settings.outcomes.map(({ name, label }) => ({ value: name, label: label ?? name }));
  return [
    { name: 'outcome', from: { zh: '此步选定的操作', en: 'the outcome chosen here' }, kind: 'text', values: values.length === 0 ? undefined : values, givers: [] },
    { name: 'opinion', from: { zh: '此步填写的意见', en: 'the opinion written here' }, kind: 'text', givers: [] },
  ];
}

/**
 * The variables an expression at an element can read: those given on a way to it (its own included: forms and outcomes are read by its
 * conditions and outputs), and those that are always there. An element that is no node or flow reads all of them.
 */
export function variablesAt(model: BpmnModel | undefined, variables: readonly Variable[], element: string): VariablesAtPlace {
  const process = model?.processes.find((candidate) => flowElementsOf(candidate).some(({ id }) => id === element));
  if (!process) return { here: variables.map((variable) => (variable.givers.length === 0 ? variable : { ...variable, values: valuesFrom(variable.givers) })), later: [] };
  const flow = sequenceFlowsOf(process).find(({ id }) => id === element);
  const nodes = new Map(flowNodesOf(process).map((node) => [node.id, node]));
  const from = [flow?.sourceRef ?? element];
  const before = placesBefore(process);
  const seen = wayBack(from, before);
  const own = decisionAt(nodes.get(element));
  const here: Variable[] = [...own];
  const later: Variable[] = [];
  for (const variable of variables) {
    if (own.some(({ name }) => name === variable.name)) continue;
    const givers = variable.givers.filter(({ node }) => nodes.has(node));
    const ids = new Set(givers.map(({ node }) => node));
    if (variable.givers.length === 0) here.push(variable);
    else if (givers.every(({ node }) => !seen.has(node))) later.push(variable);
    else {
      const near = wayBack(from, before, (id) => ids.has(id));
      const nearest = givers.filter(({ node }) => near.has(node));
      const values = valuesFrom(nearest);
      // Whose outcome it is tells more than which task came first in the file.
      const steps = nearest.map(({ node }) => `“${nodes.get(node)?.name?.replace(/\s+/g, ' ') ?? node}”`);
      here.push({ ...variable, values, ...(values && nearest.length < givers.length ? { from: { zh: `由${steps.join('、')}给出`, en: `given by ${steps.join(', ')}` } } : {}) });
    }
  }
  return { here, later };
}
