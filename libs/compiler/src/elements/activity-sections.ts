import type { Activity, BoundaryEvent, EventDefinition, MultiInstanceLoop, StandardLoop } from '@liuzhuan/bpmn';
import type { MultiInstanceProgram, NodeProgram } from '@liuzhuan/machine';
import { type Compilation, defined, type DrawnScope, labelOf } from '../compilation';
import type { Sections } from './element-compiler';
import { thrownPrograms } from './event-programs';
import { isOfMember, memberData } from './member-data';
import { inputsOf, outputsOf } from './outputs';
import { requiredData } from './required-data';

/** Key of the scope in which the members of a multi-instance or looping activity run. */
export const membersKey = (activity: string): string => `${activity}#members`;

const BEHAVIOURS = { All: 'all', One: 'one', None: 'none', Complex: 'complex' } as const;

/** Events thrown when members complete (BPMN 2.0.2, 10.3.8): behaviour One at the first, None at each, Complex as its conditions say. */
function throwsOf(node: Activity, loop: MultiInstanceLoop, compilation: Compilation): MultiInstanceProgram['throws'] {
  const thrown = (definitions: readonly EventDefinition[]) => thrownPrograms(node, definitions, compilation);
  const rows: NonNullable<MultiInstanceProgram['throws']>[number][] = [];
  if (loop.behavior === 'One') rows.push(...thrown(loop.oneBehaviorEvents ?? []).map((event) => ({ when: 'first' as const, event })));
  if (loop.behavior === 'None') rows.push(...thrown(loop.noneBehaviorEvents ?? []).map((event) => ({ when: 'each' as const, event })));
  if (loop.behavior !== 'Complex') return rows.length > 0 ? rows : undefined;
  for (const { condition, events = [] } of loop.complexBehaviors) {
    const holds = compilation.expression(node, 'condition', condition);
    if (holds !== undefined) rows.push(...thrown(events).map((event) => ({ when: { holds }, event })));
  }
  return rows.length > 0 ? rows : undefined;
}

function multiInstanceOf(node: Activity, loop: MultiInstanceLoop, compilation: Compilation): MultiInstanceProgram {
  const settings = memberData(node, loop, compilation);
  const name = labelOf(node);
  if (settings.collection === undefined && !loop.loopCardinality) compilation.report('members-missing', node.id, { name });
  if (settings.collection !== undefined && loop.loopCardinality) compilation.report('members-ambiguous', node.id, { name });
  if ((settings.output === undefined) !== (settings.into === undefined)) compilation.report('members-output', node.id, { name });
  const count = Number(loop.loopCardinality?.text);
  if (count < 0) compilation.report('count-negative', node.id, { name, count }, 'loopCardinality');
  return defined({
    sequential: loop.isSequential,
    cardinality: compilation.expression(node, 'loopCardinality', loop.loopCardinality),
    collection: compilation.feelIf(node.id, 'collection', settings.collection),
    element: settings.element,
    completion: compilation.expression(node, 'completionCondition', loop.completionCondition),
    output: compilation.feelIf(node.id, 'output', settings.output),
    into: settings.into,
    behavior: BEHAVIOURS[loop.behavior],
    throws: throwsOf(node, loop, compilation),
  });
}

function standardLoopOf(node: Activity, loop: StandardLoop, compilation: Compilation): NonNullable<NodeProgram['standardLoop']> {
  if (loop.loopMaximum !== undefined && loop.loopMaximum < 0)
    compilation.report('count-negative', node.id, { name: labelOf(node), count: loop.loopMaximum }, 'loopMaximum');
  if (!loop.loopCondition && loop.loopMaximum === undefined) compilation.report('loop-unbounded', node.id, { name: labelOf(node) });
  return defined({
    condition: compilation.expression(node, 'loopCondition', loop.loopCondition),
    testBefore: loop.testBefore,
    maximum: loop.loopMaximum,
  });
}

function boundariesOf(node: Activity, scope: DrawnScope): string[] {
  return [...scope.nodes.values()]
    .filter((other): other is BoundaryEvent => other.type === 'boundaryEvent' && other.attachedToRef === node.id)
    .map(({ id }) => id);
}

/** The activity that undoes this one: its compensation boundary event points to it by an association. */
function handlerOf(node: Activity, compilation: Compilation, scope: DrawnScope): string | undefined {
  for (const other of scope.nodes.values()) {
    if (other.type !== 'boundaryEvent' || other.attachedToRef !== node.id) continue;
    if (!other.eventDefinitions.some(({ type }) => type === 'compensate')) continue;
    const handler = other.compensationHandler === undefined ? undefined : scope.nodes.get(other.compensationHandler);
    if (handler) return handler.id;
    const params = { name: labelOf(other), setting: 'an association to its handler', settingZh: '指向补偿活动的关联' };
    compilation.report('setting-missing', other.id, params);
  }
  return undefined;
}

/** What the activity as a whole has; the kind's own sections belong to each of its members when it is repeated. */
function outerSections(node: Activity, compilation: Compilation, scope: DrawnScope): Sections {
  const boundaries = boundariesOf(node, scope);
  const whole: Activity = {
    ...node,
    dataInputAssociations: node.dataInputAssociations.filter((association) => !isOfMember(node, association)),
    dataOutputAssociations: node.dataOutputAssociations.filter((association) => !isOfMember(node, association)),
  };
  return {
    defaultFlow: node.default,
    ...(boundaries.length > 0 ? { boundaries } : {}),
    ...(node.startQuantity > 1 ? { startQuantity: node.startQuantity } : {}),
    ...(node.completionQuantity > 1 ? { completionQuantity: node.completionQuantity } : {}),
    compensationHandler: handlerOf(node, compilation, scope),
    requires: requiredData(node, compilation),
    inputs: inputsOf(whole, compilation),
    outputs: outputsOf(whole, compilation),
  };
}

/**
 * Sections of an activity. A repeated activity (multi-instance or loop, BPMN 2.0.2, 13.3.6 and 13.3.7) is compiled twice: where it stands it
 * opens a scope of members, and in that scope it is the plain activity.
 */
export function activitySections(node: Activity, compilation: Compilation, scope: DrawnScope, own: Sections): Sections {
  if (scope.kind === 'members') return defined({ ...own, inputs: inputsOf(node, compilation), outputs: outputsOf({ ...node, outputs: [] }, compilation) });
  if (node.isForCompensation && node.incoming.length + node.outgoing.length > 0)
    compilation.report('handler-connected', node.id, { name: labelOf(node) });
  for (const [attribute, quantity] of Object.entries({ startQuantity: node.startQuantity, completionQuantity: node.completionQuantity }))
    if (!Number.isInteger(quantity) || quantity < 1)
      compilation.report('quantity-unfit', node.id, { name: labelOf(node), quantity }, attribute);
  const outer = outerSections(node, compilation, scope);
  const { loop } = node;
  if (!loop) return defined({ ...own, ...outer });
  const opens = membersKey(node.id);
  if (loop.type === 'standard') return defined({ ...outer, opens, task: own.task, standardLoop: standardLoopOf(node, loop, compilation) });
  return defined({ ...outer, opens, task: own.task, multiInstance: multiInstanceOf(node, loop, compilation) });
}
