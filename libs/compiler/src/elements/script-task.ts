import { activity } from '../states/states';
import { labelOf } from '../compilation';
import { activitySections } from './activity-sections';
import type { ElementCompiler } from './element-compiler';

/** Script task (BPMN 2.0.2, 10.3.3): FEEL only. */
export const scriptTask: ElementCompiler<'scriptTask'> = {
  sections: (node, compilation, scope) => {
    const { script, scriptFormat, result } = node;
    if (scriptFormat !== undefined && !/feel/i.test(scriptFormat)) {
      compilation.report('language-unsupported', node.id, { name: labelOf(node), language: scriptFormat }, 'scriptFormat');
      return activitySections(node, compilation, scope, {});
    }
    if (script === undefined)
      compilation.report('setting-missing', node.id, { name: labelOf(node), setting: 'a script', settingZh: '脚本' }, 'script');
    const source = script === undefined ? undefined : compilation.feel(node.id, 'script', script);
    return activitySections(node, compilation, scope, {
      script: source === undefined ? undefined : { source, ...(result === undefined ? {} : { result }) },
    });
  },
  state: () => activity,
};
