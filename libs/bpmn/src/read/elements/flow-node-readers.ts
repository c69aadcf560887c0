import { readAbstractTask } from './abstract-task';
import { readAdHocSubProcess } from './ad-hoc-sub-process';
import { readBoundaryEvent } from './boundary-event';
import { readBusinessRuleTask } from './business-rule-task';
import { readCallActivity } from './call-activity';
import { readComplexGateway } from './complex-gateway';
import { readEndEvent } from './end-event';
import { readEventBasedGateway } from './event-based-gateway';
import { readExclusiveGateway } from './exclusive-gateway';
import type { FlowNodeReader } from './flow-node-reader';
import { readInclusiveGateway } from './inclusive-gateway';
import { readIntermediateCatchEvent } from './intermediate-catch-event';
import { readIntermediateThrowEvent } from './intermediate-throw-event';
import { readManualTask } from './manual-task';
import { readParallelGateway } from './parallel-gateway';
import { readReceiveTask } from './receive-task';
import { readScriptTask } from './script-task';
import { readSendTask } from './send-task';
import { readServiceTask } from './service-task';
import { readStartEvent } from './start-event';
import { readEmbeddedSubProcess } from './sub-process';
import { readTransaction } from './transaction';
import { readUserTask } from './user-task';

/** Every node of a flow that BPMN 2.0.2 has outside choreographies, by its type in the XML. */
export const FLOW_NODE_READERS: ReadonlyMap<string, FlowNodeReader> = new Map([
  ['Task', readAbstractTask],
  ['UserTask', readUserTask],
  ['ManualTask', readManualTask],
  ['ServiceTask', readServiceTask],
  ['ScriptTask', readScriptTask],
  ['BusinessRuleTask', readBusinessRuleTask],
  ['SendTask', readSendTask],
  ['ReceiveTask', readReceiveTask],
  ['CallActivity', readCallActivity],
  ['SubProcess', readEmbeddedSubProcess],
  ['Transaction', readTransaction],
  ['AdHocSubProcess', readAdHocSubProcess],
  ['ExclusiveGateway', readExclusiveGateway],
  ['ParallelGateway', readParallelGateway],
  ['InclusiveGateway', readInclusiveGateway],
  ['EventBasedGateway', readEventBasedGateway],
  ['ComplexGateway', readComplexGateway],
  ['StartEvent', readStartEvent],
  ['IntermediateCatchEvent', readIntermediateCatchEvent],
  ['IntermediateThrowEvent', readIntermediateThrowEvent],
  ['BoundaryEvent', readBoundaryEvent],
  ['EndEvent', readEndEvent],
]);
