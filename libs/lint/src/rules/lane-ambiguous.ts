import { lanesAround } from '@liuzhuan/bpmn';
import { type LintRule, nameOf } from '../lint-context';

/** A task in two lanes, none inside the other, belongs to both or neither: who gets it is a guess. */
export const laneAmbiguous: LintRule = {
  code: 'lint-lane-ambiguous',
  check: ({ process, nodes, at }) =>
    nodes.flatMap((node) => {
      const { rivals } = lanesAround(process, node.id);
      return rivals.length > 1 ? [at('lint-lane-ambiguous', node, { lanes: rivals.map(nameOf).join('、') }, 'flowNodeRef')] : [];
    }),
};
