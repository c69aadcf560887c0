import { lanesAround } from '@liuzhuan/bpmn';
import { type LintRule, nameOf } from '../lint-context';
import { isUnassigned } from './no-assignment';

/** A task that the name of its lane gives to somebody: its author should see to whom. */
export const laneAssignment: LintRule = {
  code: 'lint-lane-assignment',
  check: ({ process, nodes, at }) =>
    nodes.flatMap((node) => {
      const { lanes } = lanesAround(process, node.id);
      const named = lanes.find(({ name }) => name?.trim());
      if (!isUnassigned(node) || !named || lanes.some(({ assignment }) => assignment)) return [];
      return [at('lint-lane-assignment', node, { lane: nameOf(named) }, 'lz:assignment')];
    }),
};
