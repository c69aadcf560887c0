import { activity } from '../states/states';
import { labelOf } from '../compilation';
import { activitySections } from './activity-sections';
import type { ElementCompiler } from './element-compiler';
import { mappingsOf } from './mappings';

/** Call activity (BPMN 2.0.2, 10.3.6). Whether the called process exists is found out at deployment. */
export const callActivity: ElementCompiler<'callActivity'> = {
  sections: (node, compilation, scope) => {
    const { calledElement } = node;
    if (calledElement === undefined) {
      compilation.report(
        'setting-missing',
        node.id,
        { name: labelOf(node), setting: 'a called process', settingZh: '被调用的流程' },
        'calledElement',
      );
      return activitySections(node, compilation, scope, {});
    }
    compilation.calls.add(calledElement);
    const inputs = mappingsOf(node.id, 'in', node.inMappings, compilation) ?? [];
    const outputs = mappingsOf(node.id, 'out', node.outMappings, compilation) ?? [];
    return activitySections(node, compilation, scope, { call: { process: calledElement, inputs, outputs } });
  },
  state: () => activity,
};
