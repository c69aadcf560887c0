import { joining, passing } from '../states/states';
import { defined, labelOf } from '../compilation';
import type { ElementCompiler } from './element-compiler';

/** Complex gateway (BPMN 2.0.2, 10.6.5 and 13.4.5): a join only with several incoming flows; then it needs an activation condition. */
export const complexGateway: ElementCompiler<'complexGateway'> = {
  sections: (node, compilation) => {
    if (node.incoming.length > 1 && !node.activationCondition)
      compilation.report(
        'setting-missing',
        node.id,
        { name: labelOf(node), setting: 'an activation condition', settingZh: '激活条件' },
        'activationCondition',
      );
    return defined({
      defaultFlow: node.default,
      activationCondition: compilation.expression(node, 'activationCondition', node.activationCondition),
    });
  },
  state: (node) => (node.incoming.length > 1 ? joining : passing),
};
