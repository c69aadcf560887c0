import type { ServiceSettings, ServiceTask } from '@liuzhuan/bpmn';
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

/** An operation of an interface is done by a worker outside, who fetches it under the operation's name. */
function operationService({ operationRef }: ServiceTask, { model }: Compilation): ServiceSettings | undefined {
  const operation = model.operations.find(({ id }) => id === operationRef);
  return operation && { type: 'external', inputs: [{ target: 'topic', source: JSON.stringify(labelOf(operation)) }] };
}

/** Service task (BPMN 2.0.2, 10.3.3): what it does is said by `<lz:service>`, else by the operation it names. */
export const serviceTask: ElementCompiler<'serviceTask'> = {
  sections: (node, compilation, scope) => {
    const service = node.service ?? operationService(node, compilation);
    if (!service && scope.kind !== 'members') {
      compilation.report(
        'setting-missing',
        node.id,
        { name: labelOf(node), setting: 'a service (lz:service)', settingZh: '服务（lz:service）' },
        'service',
      );
    }
    return activitySections(node, compilation, scope, { service: service && serviceProgram(node.id, service, compilation) });
  },
  state: () => activity,
};
