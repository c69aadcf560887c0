import type { ServiceSettings } from '@liuzhuan/bpmn';
import type { ServiceProgram } from '@liuzhuan/machine';
import { activity } from '../states/states';
import { type Compilation, defined, labelOf } from '../compilation';
import { activitySections } from './activity-sections';
import type { ElementCompiler } from './element-compiler';

/** The machine work of an element. */
export function serviceProgram(id: string, { type, result, inputs }: ServiceSettings, compilation: Compilation): ServiceProgram {
  return defined({
    type,
    result,
    inputs: inputs.map(({ target, source }) => ({ name: target, value: compilation.feel(id, 'input', source) })),
  });
}

/** Service task (BPMN 2.0.2, 10.3.3): what it does is said by `<lz:service>`. */
export const serviceTask: ElementCompiler<'serviceTask'> = {
  sections: (node, compilation, scope) => {
    if (!node.service && scope.kind !== 'members') {
      compilation.report(
        'setting-missing',
        node.id,
        { name: labelOf(node), setting: 'a service (lz:service)', settingZh: '服务（lz:service）' },
        'service',
      );
    }
    return activitySections(node, compilation, scope, { service: node.service && serviceProgram(node.id, node.service, compilation) });
  },
  state: () => activity,
};
