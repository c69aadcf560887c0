import { isActivity, type FlowNode } from '@liuzhuan/bpmn';
import { type Compilation, type DrawnScope, labelOf } from '../compilation';
import { linkOf, type Surroundings } from '../states/transitions';
import { endlessLoops, IMMEDIATE } from './endless-loops';

interface Structure {
  readonly scope: DrawnScope;
  readonly surroundings: Surroundings;
  readonly compilation: Compilation;
}

/** Boundary events sit on an activity of the same scope that can outlast a step: nothing can happen to the others (BPMN 2.0.2, 10.5.4). */
function checkBoundaries({ scope, compilation }: Structure): void {
  for (const node of scope.nodes.values()) {
    if (node.type !== 'boundaryEvent') continue;
    if (node.eventDefinitions.some(({ type }) => type === 'compensate')) continue;
    const host = scope.nodes.get(node.attachedToRef);
    if (!host || !isActivity(host)) {
      compilation.report('boundary-detached', node.id, { name: labelOf(node) });
    } else if (!host.loop && (IMMEDIATE.has(host.type) || (host.type === 'sendTask' && !host.service))) {
      compilation.report('boundary-useless', node.id, { name: labelOf(node), activity: labelOf(host) });
    }
  }
}

/** Conditions are for activities, exclusive and inclusive gateways (BPMN 2.0.2, 8.3.13). */
function checkConditions({ scope, surroundings, compilation }: Structure): void {
  for (const node of Object.values(surroundings.nodes)) {
    const flows = node.outgoing.flatMap((id) => surroundings.flows[id] ?? []);
    const chooses = node.kind === 'exclusiveGateway' || node.kind === 'inclusiveGateway';
    const mayDecide = chooses || node.kind === 'complexGateway' || !/Event|Gateway/.test(node.kind);
    if (node.defaultFlow !== undefined && !node.outgoing.includes(node.defaultFlow)) {
      compilation.report('default-misplaced', node.id, { name: node.name, flow: node.defaultFlow });
    }
    for (const flow of flows) {
      const params = { name: node.name, flow: flow.name ?? flow.id };
      const drawn = scope.flows.get(flow.id)?.conditionExpression;
      if (drawn && flow.isDefault) compilation.report('default-conditional', flow.id, params);
      else if (drawn && node.kind === 'parallelGateway') compilation.report('condition-ignored', flow.id, params);
      else if (drawn && !mayDecide) compilation.report('condition-misplaced', flow.id, params);
      else if (!drawn && !flow.isDefault && chooses && flows.length > 1) compilation.report('condition-missing', flow.id, params);
    }
  }
}

/** Links jump within their scope: any number of throwing ends, exactly one catching end per name (BPMN 2.0.2, 10.5.5). */
function checkLinks({ surroundings, compilation }: Structure): void {
  const nodes = Object.values(surroundings.nodes);
  for (const node of nodes) {
    const link = linkOf(node, 'intermediateThrowEvent') ?? linkOf(node, 'intermediateCatchEvent');
    if (!link) continue;
    const catches = nodes.filter((other) => linkOf(other, 'intermediateCatchEvent') === link).length;
    if (catches !== 1) compilation.report('link-unpaired', node.id, { link, count: catches });
  }
}

/** Intermediate catch events and gateways that choose by event have to lead somewhere. */
function checkExits({ surroundings, compilation }: Structure): void {
  for (const node of Object.values(surroundings.nodes)) {
    const leads = node.kind === 'startEvent' || node.kind === 'boundaryEvent' || node.kind === 'intermediateCatchEvent';
    if (node.events?.some(({ kind }) => kind === 'compensation')) continue;
    if (leads && node.outgoing.length === 0) compilation.report('catch-stranded', node.id, { name: node.name });
  }
}

/** Return targets and skipped nodes should exist somewhere in the process; a called process may also name nodes of its caller. */
function checkTaskReferences({ scope, surroundings, compilation }: Structure): void {
  if (scope.kind === 'members') return;
  const known = new Set<string>();
  const visit = (nodes: readonly FlowNode[]): void => {
    for (const node of nodes) {
      known.add(node.id);
      if ('flowNodes' in node) visit(node.flowNodes);
    }
  };
  visit(compilation.process.flowNodes);
  for (const { id, name, task } of Object.values(surroundings.nodes)) {
    for (const reference of [...(task?.returnTo ?? []), ...(task?.assignment?.skipIfSame ?? [])]) {
      if (!known.has(reference)) compilation.report('return-target-unknown', id, { name, reference });
    }
  }
}

/** A circle that never waits would turn for ever inside one step. */
function checkLoops({ scope, surroundings, compilation }: Structure): void {
  for (const { id, name } of endlessLoops(surroundings, scope.kind)) compilation.report('loop-endless', id, { name });
}

const CHECKS: readonly ((structure: Structure) => void)[] = [
  checkBoundaries,
  checkConditions,
  checkLinks,
  checkExits,
  checkTaskReferences,
  checkLoops,
];

/** Pass 3: what no element can see alone. */
export function checkStructure(scope: DrawnScope, surroundings: Surroundings, compilation: Compilation): void {
  for (const check of CHECKS) check({ scope, surroundings, compilation });
}
