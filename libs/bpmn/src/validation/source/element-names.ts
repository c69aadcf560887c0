/** Names of BPMN's elements by kind (BPMN 2.0.2, clause 10), as the files have them. */
export const TASKS = ['task', 'sendTask', 'receiveTask', 'serviceTask', 'userTask', 'manualTask', 'scriptTask', 'businessRuleTask'] as const;
export const SUB_PROCESSES = ['subProcess', 'transaction', 'adHocSubProcess'] as const;
export const ACTIVITIES = [...TASKS, ...SUB_PROCESSES, 'callActivity'] as const;
export const GATEWAYS = ['exclusiveGateway', 'inclusiveGateway', 'parallelGateway', 'complexGateway', 'eventBasedGateway'] as const;
export const CATCH_EVENTS = ['startEvent', 'boundaryEvent', 'intermediateCatchEvent'] as const;
export const THROW_EVENTS = ['intermediateThrowEvent', 'endEvent', 'implicitThrowEvent'] as const;
export const EVENTS = [...CATCH_EVENTS, ...THROW_EVENTS, 'event'] as const;
export const CHOREOGRAPHY_ACTIVITIES = ['choreographyTask', 'subChoreography', 'callChoreography'] as const;
export const FLOW_NODES = [...ACTIVITIES, ...GATEWAYS, ...EVENTS] as const;
export const ARTIFACTS = ['association', 'group', 'textAnnotation'] as const;
export const CONVERSATION_NODES = ['conversationNode', 'conversation', 'subConversation', 'callConversation'] as const;
export const GLOBAL_TASKS = ['globalTask', 'globalUserTask', 'globalManualTask', 'globalScriptTask', 'globalBusinessRuleTask'] as const;
export const EVENT_DEFINITIONS = [
  'messageEventDefinition',
  'timerEventDefinition',
  'escalationEventDefinition',
  'conditionalEventDefinition',
  'linkEventDefinition',
  'errorEventDefinition',
  'cancelEventDefinition',
  'compensateEventDefinition',
  'signalEventDefinition',
  'terminateEventDefinition',
] as const;
export const ITEM_AWARE = ['dataObject', 'dataObjectReference', 'property', 'dataStore', 'dataStoreReference', 'dataInput', 'dataOutput'] as const;
