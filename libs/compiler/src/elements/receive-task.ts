import { activity } from '../states/states';
import { activitySections } from './activity-sections';
import type { ElementCompiler } from './element-compiler';
import { messageProgram } from './event-programs';
import { instantiation } from './instantiation';

/** Receive task (BPMN 2.0.2, 10.3.3): waits for its message; as the first node of a process it may start one. */
export const receiveTask: ElementCompiler<'receiveTask'> = {
  sections: (node, compilation, scope) => {
    const starts = node.instantiate && scope.kind === 'process';
    if (node.instantiate && (!starts || node.incoming.length > 0 || node.loop))
      compilation.refuse(
        node,
        '10.3.3',
        'a receive task that starts the process but is entered, repeated or inside',
        '有入口、循环或在子流程里的启动型接收任务',
      );
    const message = messageProgram(node, node.messageRef, node.message?.correlationKey, compilation);
    return activitySections(node, compilation, scope, {
      events: message && [message],
      ...(starts ? { instantiates: true } : instantiation(node, scope)),
    });
  },
  state: () => activity,
};
