import type { ActivityBase, FlowNode, ScriptTask, ServiceTask } from '@liuzhuan/bpmn';
import { compileExpression } from '@liuzhuan/feel';
import type { Replacements } from './replacements';

/** Begins the service type of a script that was handed out; its text follows. */
export const SCRIPT_SERVICE = 'script ';
/** Service type of work nobody described. */
const STAND_IN_SERVICE = 'stand-in';

/** An activity as a service somebody else does: it waits until a step, a handler or autocompletion is through with it. */
function asService(node: FlowNode & ActivityBase, type: string): ServiceTask {
  const { id, parent, incoming, outgoing, clauses, foreign, isForCompensation, startQuantity, completionQuantity, boundaryEvents, properties, resources } = node;
  const { dataInputAssociations, dataOutputAssociations, outputs, name, loop, default: otherwise, ioSpecification } = node;
  return {
    type: 'serviceTask',
    ...{ id, parent, incoming, outgoing, clauses, foreign, isForCompensation, startQuantity, completionQuantity, boundaryEvents, properties, resources },
    ...{ dataInputAssociations, dataOutputAssociations, outputs },
    ...(name === undefined ? {} : { name }),
    ...(loop ? { loop } : {}),
    ...(otherwise === undefined ? {} : { default: otherwise }),
    ...(ioSpecification ? { ioSpecification } : {}),
    service: { type, inputs: [] },
  };
}

/** Service type of a script that was handed out. */
export const scriptService = ({ script = '' }: Pick<ScriptTask, 'script'>): string => `${SCRIPT_SERVICE}${script.trim()}`;

function isForeignScript({ script, scriptFormat }: ScriptTask): boolean {
  if (script === undefined || (scriptFormat !== undefined && !/feel/i.test(scriptFormat))) return true;
  return !compileExpression(script).ok;
}

/** A node whose work cannot be done here becomes one that waits for it; everything else stays. */
export function standInNode(node: FlowNode, replacements: Replacements): FlowNode {
  const { standsIn } = replacements;
  const standIn = (what: string, whatZh: string, activity: FlowNode & ActivityBase): FlowNode => {
    replacements.report(node, what, whatZh);
    return asService(activity, activity.type === 'scriptTask' ? scriptService(activity) : STAND_IN_SERVICE);
  };
  switch (node.type) {
    case 'scriptTask':
      if (replacements.handlerOf(node.id, node.script?.trim())) return asService(node, scriptService(node));
      return standsIn && isForeignScript(node) ? standIn('script', '脚本', node) : node;
    case 'serviceTask':
      if (node.service) return node;
      if (replacements.handlerOf(node.id)) return asService(node, STAND_IN_SERVICE);
      return standsIn ? standIn('service', '服务', node) : node;
    case 'businessRuleTask':
      if (replacements.handlerOf(node.id)) return asService(node, STAND_IN_SERVICE);
      return standsIn && !node.decision ? standIn('decision', '决策', node) : node;
    case 'sendTask': {
      const isSaid = node.service !== undefined || replacements.model.messages.some(({ id }) => id === node.messageRef);
      return standsIn && !isSaid ? standIn('message', '消息', node) : node;
    }
    case 'receiveTask':
      return { ...node, messageRef: replacements.message(node, node.messageRef) };
    case 'callActivity': {
      const { calledElement } = node;
      const callable = [...replacements.model.processes, ...replacements.model.globalTasks];
      return standsIn && !callable.some(({ id }) => id === calledElement) ? standIn('called process', '被调用的流程', node) : node;
    }
    default:
      return node;
  }
}
