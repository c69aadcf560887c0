import type { FlowNode } from '../model/flow-node';
import type { Activity } from '../model/activity';
import type { Gateway } from '../model/gateway';
import type { SubProcess } from '../model/sub-process';

/** True for an embedded sub-process, transaction or ad-hoc sub-process: nodes with contents of their own. */
export function isSubProcess(node: FlowNode): node is SubProcess {
  return 'flowNodes' in node;
}

/** True for tasks, sub-processes and call activities. */
export function isActivity(node: FlowNode): node is Activity {
  return 'boundaryEvents' in node;
}

export function isGateway(node: FlowNode): node is Gateway {
  return 'gatewayDirection' in node;
}
