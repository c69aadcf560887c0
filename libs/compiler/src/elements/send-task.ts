import { activity } from '../states/states';
import { activitySections } from './activity-sections';
import type { ElementCompiler } from './element-compiler';
import { messageProgram } from './event-programs';
import { payloadSource } from './payload';
import { serviceProgram } from './service-task';

/** Send task (BPMN 2.0.2, 10.3.3): a message, or a service that sends. */
export const sendTask: ElementCompiler<'sendTask'> = {
  sections: (node, compilation, scope) => {
    if (node.service) return activitySections(node, compilation, scope, { service: serviceProgram(node.id, node.service, compilation) });
    const message = messageProgram(node, node.messageRef, node.message?.correlationKey, compilation);
    return activitySections(node, compilation, scope, {
      events: message && [message],
      payload: payloadSource(node, compilation),
    });
  },
  state: () => activity,
};
