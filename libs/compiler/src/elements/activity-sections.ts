import type { Activity, BoundaryEvent, MultiInstanceLoop, StandardLoop } from '@liuzhuan/bpmn';
import type { MultiInstanceProgram, NodeProgram } from '@liuzhuan/machine';
import { type Compilation, defined, type DrawnScope, labelOf } from '../compilation';
import type { Sections } from './element-compiler';
import { mappingsOf } from './mappings';

/** Key of the scope in which the members of a multi-instance or looping activity run. */
export const membersKey = (activity: string): string => `${activity}#members`;

function multiInstanceOf(node: Activity, loop: MultiInstanceLoop, compilation: Compilation): MultiInstanceProgram {
  const { settings } = loop;
  const name = labelOf(node);
  if (settings.collection === undefined && !loop.loopCardinality) compilation.report('members-missing', node.id, { name });
  if (settings.collection !== undefined && loop.loopCardinality) compilation.report('members-ambiguous', node.id, { name });
  if ((settings.output === undefined) !== (settings.into === undefined)) compilation.report('members-output', node.id, { name });
  if (loop.behavior !== 'All') compilation.refuse(node, `multi-instance behaviour ${loop.behavior}`, `多实例行为 ${loop.behavior}`);
  return defined({
    sequential: loop.isSequential,
    cardinality: compilation.expression(node, 'loopCardinality', loop.loopCardinality),
    collection: compilation.feelIf(node.id, 'collection', settings.collection),
    element: settings.element,
    completion: compilation.expression(node, 'completionCondition', loop.completionCondition),
    output: compilation.feelIf(node.id, 'output', settings.output),
    into: settings.into,
    behavior: 'all' as const,
  });
}

function standardLoopOf(node: Activity, loop: StandardLoop, compilation: Compilation): NonNullable<NodeProgram['standardLoop']> {
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

/** What the activity as a whole has; the kind's own sections belong to each of its members when it is repeated. */
function outerSections(node: Activity, compilation: Compilation, scope: DrawnScope): Sections {
  const boundaries = boundariesOf(node, scope);
  return {
    defaultFlow: node.default,
    ...(boundaries.length > 0 ? { boundaries } : {}),
    outputs: mappingsOf(node.id, 'output', node.outputs, compilation),
  };
}

/**
 * Sections of an activity. A repeated activity (multi-instance or loop, BPMN 2.0.2, 13.3.6 and 13.3.7) is compiled twice: where it stands it
 * opens a scope of members, and in that scope it is the plain activity.
 */
export function activitySections(node: Activity, compilation: Compilation, scope: DrawnScope, own: Sections): Sections {
  if (scope.kind === 'members') return defined(own);
  if (node.isForCompensation) compilation.refuse(node, 'a compensation handler', '补偿活动');
  if (node.startQuantity !== 1 || node.completionQuantity !== 1)
    compilation.refuse(node, 'a start or completion quantity', '启动数量或完成数量');
  for (const association of [...node.dataInputAssociations, ...node.dataOutputAssociations]) {
    if (association.transformation || association.assignments.length > 0)
      compilation.refuse(node, 'a data association with assignments', '带赋值的数据关联');
  }
  const outer = outerSections(node, compilation, scope);
  const { loop } = node;
  if (!loop) return defined({ ...own, ...outer });
  const opens = membersKey(node.id);
  if (loop.type === 'standard') return defined({ ...outer, opens, task: own.task, standardLoop: standardLoopOf(node, loop, compilation) });
  return defined({ ...outer, opens, task: own.task, multiInstance: multiInstanceOf(node, loop, compilation) });
}
