import { activity } from '../states/states';
import { labelOf } from '../compilation';
import { activitySections } from './activity-sections';
import type { ElementCompiler } from './element-compiler';

/** Business rule task (BPMN 2.0.2, 10.3.3): a DMN decision deployed with the process. */
export const businessRuleTask: ElementCompiler<'businessRuleTask'> = {
  sections: (node, compilation, scope) => {
    const { decision } = node;
    if (decision) compilation.decisions.add(decision.ref);
    else
      compilation.report(
        'setting-missing',
        node.id,
        { name: labelOf(node), setting: 'a decision (lz:decision)', settingZh: '决策（lz:decision）' },
        'decision',
      );
    return activitySections(node, compilation, scope, { decision });
  },
  state: () => activity,
};
