import type { NodeKind, NodeProgram } from '../program/node-program';
import { adHocSubProcess } from './ad-hoc-sub-process';
import { boundaryEvent } from './boundary-event';
import { businessRuleTask } from './business-rule-task';
import { callActivity } from './call-activity';
import { complexGateway } from './complex-gateway';
import type { Element } from './element';
import { endEvent } from './end-event';
import { eventBasedGateway } from './event-based-gateway';
import { exclusiveGateway } from './exclusive-gateway';
import { inclusiveGateway } from './inclusive-gateway';
import { intermediateCatchEvent } from './intermediate-catch-event';
import { intermediateThrowEvent } from './intermediate-throw-event';
import { manualTask } from './manual-task';
import { multiInstance } from './multi-instance';
import { parallelGateway } from './parallel-gateway';
import { receiveTask } from './receive-task';
import { scriptTask } from './script-task';
import { sendTask } from './send-task';
import { serviceTask } from './service-task';
import { standardLoop } from './standard-loop';
import { startEvent } from './start-event';
import { subProcess } from './sub-process';
import { task } from './task';
import { transaction } from './transaction';
import { userTask } from './user-task';

/** Behaviour by kind of node. The compiler refuses the kinds that are missing here. */
const ELEMENTS: Partial<Record<NodeKind, Element>> = {
  startEvent,
  intermediateCatchEvent,
  intermediateThrowEvent,
  boundaryEvent,
  endEvent,
  task,
  userTask,
  manualTask,
  serviceTask,
  scriptTask,
  businessRuleTask,
  sendTask,
  receiveTask,
  exclusiveGateway,
  parallelGateway,
  inclusiveGateway,
  eventBasedGateway,
  complexGateway,
  subProcess,
  transaction,
  adHocSubProcess,
  callActivity,
};
const NOTHING: Element = {};

/** How a node behaves: as a multi-instance or looping activity first, then by its kind. */
export function elementOf(node: NodeProgram): Element {
  if (node.multiInstance) return multiInstance;
  if (node.standardLoop) return standardLoop;
  return ELEMENTS[node.kind] ?? NOTHING;
}
