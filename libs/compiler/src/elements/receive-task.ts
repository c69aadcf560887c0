import { activity } from '../states/states';
import { activitySections } from './activity-sections';
import type { ElementCompiler } from './element-compiler';
import { messageProgram } from './event-programs';

/** Receive task (BPMN 2.0.2, 10.3.3): waits for its message. */
export const receiveTask: ElementCompiler<'receiveTask'> = {
  sections: (node, compilation, scope) => {
    if (node.instantiate) compilation.refuse(node, 'a receive task that starts the process', '由接收任务启动流程');
    const message = messageProgram(node, node.messageRef, node.message?.correlationKey, compilation);
    return activitySections(node, compilation, scope, { events: message && [message] });
  },
  state: () => activity,
};
