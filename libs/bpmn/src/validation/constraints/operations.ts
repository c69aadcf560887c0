import type { ConstraintTable } from '../constraint';
import { type Facts, isExecuted, isSameItem } from '../source/facts';
import { attributeOf, childrenOf, type SourceElement } from '../source/source-element';

/** `dataInput`, `inputSet`, … of the `ioSpecification` of an activity. */
function declared(activity: SourceElement, name: 'dataInput' | 'dataOutput' | 'inputSet' | 'outputSet'): readonly SourceElement[] {
  return childrenOf(activity, 'ioSpecification').flatMap((specification) => childrenOf(specification, name));
}

/** The items of the messages an operation takes or gives. */
function itemsOfOperation(activity: SourceElement, end: 'inMessageRef' | 'outMessageRef', facts: Facts): readonly (SourceElement | undefined)[] {
  const operation = facts.attribute(activity, 'operationRef');
  return operation ? facts.targets(operation, end).map((message) => facts.attribute(message, 'itemRef')) : [];
}

const hasItem = (data: readonly SourceElement[], items: readonly (SourceElement | undefined)[], facts: Facts): boolean =>
  data.some((one) => items.some((item) => isSameItem(facts.item(one), item)));

const refersTo = (activity: SourceElement, property: string): boolean => attributeOf(activity, property) !== undefined;

/** The data of a send or receive task are not what its message carries. */
function isOtherItem(task: SourceElement, name: 'dataInput' | 'dataOutput', facts: Facts): boolean {
  const data = declared(task, name);
  const message = facts.attribute(task, 'messageRef');
  return data.length > 0 && !hasItem(data, [message && facts.attribute(message, 'itemRef')], facts);
}

/** Service, send and receive tasks and what they call: EXT.042–048, 050–052, 127, 128. */
export const OPERATION_CONSTRAINTS = {
  'bpmn-service-input-sets': {
    ext: 42,
    clause: '10.3.3',
    severity: 'info',
    of: ['serviceTask'],
    property: 'ioSpecification',
    message: { zh: '“{name}”引用了操作，须有且只有一个 inputSet', en: '"{name}" refers to an operation and needs exactly one inputSet' },
    cure: { zh: '在 ioSpecification 里只声明一个 inputSet', en: 'Declare one inputSet in its ioSpecification' },
    broken: (task) => refersTo(task, 'operationRef') && declared(task, 'inputSet').length !== 1,
  },
  'bpmn-service-output-sets': {
    ext: 43,
    clause: '10.3.3',
    severity: 'info',
    of: ['serviceTask'],
    property: 'ioSpecification',
    message: { zh: '“{name}”引用了操作，最多只能有一个 outputSet', en: '"{name}" refers to an operation and may have one outputSet at most' },
    cure: { zh: '只留一个 outputSet', en: 'Keep one outputSet' },
    broken: (task) => refersTo(task, 'operationRef') && declared(task, 'outputSet').length > 1,
  },
  'bpmn-service-input-item': {
    ext: 44,
    clause: '10.3.3',
    severity: 'info',
    of: ['serviceTask'],
    property: 'dataInput',
    message: { zh: '“{name}”的输入与操作的输入消息类型不同', en: 'The input of "{name}" differs in type from the message its operation takes' },
    cure: { zh: '两处引用同一个 itemDefinition', en: 'Refer to the same itemDefinition in both places' },
    broken: (task, facts) => {
      const data = declared(task, 'dataInput');
      return refersTo(task, 'operationRef') && data.length > 0 && !hasItem(data, itemsOfOperation(task, 'inMessageRef', facts), facts);
    },
  },
  'bpmn-service-output-item': {
    ext: 45,
    clause: '10.3.3',
    severity: 'info',
    of: ['serviceTask'],
    property: 'dataOutput',
    message: { zh: '“{name}”的输出与操作的输出消息类型不同', en: 'The output of "{name}" differs in type from the message its operation gives' },
    cure: { zh: '两处引用同一个 itemDefinition', en: 'Refer to the same itemDefinition in both places' },
    broken: (task, facts) => {
      const items = itemsOfOperation(task, 'outMessageRef', facts);
      return items.length > 0 && !hasItem(declared(task, 'dataOutput'), items, facts);
    },
  },
  'bpmn-send-input-sets': {
    ext: 46,
    clause: '10.3.3',
    severity: 'info',
    of: ['sendTask'],
    property: 'ioSpecification',
    message: { zh: '“{name}”引用了消息，最多只能有一个 inputSet', en: '"{name}" refers to a message and may have one inputSet at most' },
    cure: { zh: '只留一个 inputSet', en: 'Keep one inputSet' },
    broken: (task) => refersTo(task, 'messageRef') && declared(task, 'inputSet').length > 1,
  },
  'bpmn-send-inputs': {
    ext: 47,
    clause: '10.3.3',
    severity: 'info',
    of: ['sendTask'],
    property: 'dataInput',
    message: { zh: '“{name}”引用了消息，最多只能有一个 dataInput', en: '"{name}" refers to a message and may have one dataInput at most' },
    cure: { zh: '只留一个 dataInput', en: 'Keep one dataInput' },
    broken: (task) => refersTo(task, 'messageRef') && declared(task, 'dataInput').length > 1,
  },
  'bpmn-send-item': {
    ext: 48,
    clause: '10.3.3',
    severity: 'info',
    of: ['sendTask'],
    property: 'dataInput',
    message: { zh: '“{name}”的输入与所发消息的类型不同', en: 'The input of "{name}" differs in type from the message it sends' },
    cure: { zh: '让 dataInput 与消息引用同一个 itemDefinition', en: 'Let the dataInput and the message refer to the same itemDefinition' },
    broken: (task, facts) => isOtherItem(task, 'dataInput', facts),
  },
  'bpmn-receive-output-sets': {
    ext: 50,
    clause: '10.3.3',
    severity: 'info',
    of: ['receiveTask'],
    property: 'ioSpecification',
    message: { zh: '“{name}”引用了消息，最多只能有一个 outputSet', en: '"{name}" refers to a message and may have one outputSet at most' },
    cure: { zh: '只留一个 outputSet', en: 'Keep one outputSet' },
    broken: (task) => refersTo(task, 'messageRef') && declared(task, 'outputSet').length > 1,
  },
  'bpmn-receive-outputs': {
    ext: 51,
    clause: '10.3.3',
    severity: 'info',
    of: ['receiveTask'],
    property: 'dataOutput',
    message: { zh: '“{name}”引用了消息，最多只能有一个 dataOutput', en: '"{name}" refers to a message and may have one dataOutput at most' },
    cure: { zh: '只留一个 dataOutput', en: 'Keep one dataOutput' },
    broken: (task) => refersTo(task, 'messageRef') && declared(task, 'dataOutput').length > 1,
  },
  'bpmn-receive-item': {
    ext: 52,
    clause: '10.3.3',
    severity: 'info',
    of: ['receiveTask'],
    property: 'dataOutput',
    message: { zh: '“{name}”的输出与所收消息的类型不同', en: 'The output of "{name}" differs in type from the message it receives' },
    cure: { zh: '让 dataOutput 与消息引用同一个 itemDefinition', en: 'Let the dataOutput and the message refer to the same itemDefinition' },
    broken: (task, facts) => isOtherItem(task, 'dataOutput', facts),
  },
  'bpmn-message-unnamed': {
    ext: 127,
    clause: '10.5.5',
    severity: 'warning',
    of: ['messageEventDefinition'],
    property: 'messageRef',
    message: { zh: '可执行流程里，消息事件要写明 messageRef', en: 'In an executable process a message event needs a messageRef' },
    cure: { zh: '选择所发或所收的消息', en: 'Choose the message it sends or receives' },
    broken: (definition) => isExecuted(definition) && !refersTo(definition, 'messageRef'),
  },
  'bpmn-operation-unnamed': {
    ext: 128,
    clause: '10.5.5',
    severity: 'info',
    of: ['messageEventDefinition'],
    property: 'operationRef',
    message: { zh: '可执行流程里，标准要求消息事件写明 operationRef', en: 'In an executable process the standard wants an operationRef for a message event' },
    cure: { zh: '流转按消息收发，不需要它；要在别的引擎运行时再补上', en: 'Nothing to do here: messages are matched by name. Add it when another engine needs it' },
    broken: (definition) => isExecuted(definition) && childrenOf(definition, 'operationRef').length === 0,
  },
} as const satisfies ConstraintTable;
