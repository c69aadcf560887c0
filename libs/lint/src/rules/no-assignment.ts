import { type FlowNode, lanesAround } from '@liuzhuan/bpmn';
import type { LintRule } from '../lint-context';

/** A user task that does not say itself who does it. */
export const isUnassigned = (node: FlowNode): boolean => node.type === 'userTask' && !node.settings.assignment && node.resources.length === 0;

/** A user task nobody is responsible for, not even by its lane, lands with an administrator instead of an officer. */
export const noAssignment: LintRule = {
  code: 'lint-no-assignment',
  check: ({ process, nodes, at }) =>
    nodes
      .filter((node) => isUnassigned(node) && !lanesAround(process, node.id).lanes.some(({ name, assignment }) => assignment || name?.trim()))
      .map((node) => at('lint-no-assignment', node, {}, 'lz:assignment')),
};
