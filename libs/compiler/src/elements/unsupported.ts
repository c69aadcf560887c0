import type { FlowNodeType } from '@liuzhuan/bpmn';
import { activity } from '../states/states';
import type { ElementCompiler } from './element-compiler';

/** An element the machine does not know yet: refused by name, never ignored. */
export function unsupported<T extends FlowNodeType>(what: string, whatZh: string): ElementCompiler<T> {
  return {
    sections: (node, compilation) => {
      compilation.refuse(node, what, whatZh);
      return {};
    },
    state: () => activity,
  };
}
