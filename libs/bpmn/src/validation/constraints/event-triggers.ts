import type { ConstraintTable } from '../constraint';
import { THROW_EVENTS } from '../source/element-names';
import { type Facts, isEventSubProcess, isExecuted } from '../source/facts';
import { ancestorOf, attributeOf, flagOf, type SourceElement, textsOf } from '../source/source-element';

/** Kinds of triggers by the first part of their element's name. */
type Trigger = 'message' | 'timer' | 'escalation' | 'conditional' | 'link' | 'error' | 'cancel' | 'compensate' | 'signal' | 'terminate';

const has = (event: SourceElement, { triggers }: Facts, ...kinds: readonly Trigger[]): boolean =>
  triggers(event).some(({ name }) => kinds.some((kind) => name === `${kind}EventDefinition`));

/** No definition, neither inside nor by reference; a reference that leads nowhere still is one. */
const isUntriggered = (event: SourceElement, { triggers }: Facts): boolean => triggers(event).length === 0 && textsOf(event, 'eventDefinitionRef').length === 0;

/** An error or escalation is thrown that is not named, or has no code by which to catch it. */
const throwsCodeless = (event: SourceElement, kind: 'error' | 'escalation', { triggers, attribute }: Facts): boolean =>
  triggers(event).some((definition) => {
    const thrown = attribute(definition, `${kind}Ref`);
    return definition.name === `${kind}EventDefinition` && (thrown === undefined || attributeOf(thrown, `${kind}Code`) === undefined);
  });

const startsEventSubProcess = ({ parent }: SourceElement): boolean => parent !== undefined && isEventSubProcess(parent);

/** What each kind of event may be triggered by (BPMN 2.0.2, 10.5.2–10.5.5): EXT.011, 059, 095, 098, 100, 106, 110, 111, 122, 146, 148, 149. */
export const EVENT_TRIGGER_CONSTRAINTS = {
  'bpmn-escalation-codeless': {
    ext: 11,
    clause: '8.4.4',
    severity: 'warning',
    of: ['intermediateThrowEvent', 'endEvent'],
    property: 'escalationRef',
    message: { zh: '可执行流程里，“{name}”抛出的升级要有 escalationCode', en: 'In an executable process the escalation thrown by "{name}" needs an escalationCode' },
    cure: { zh: '选择一个升级，并填写它的代码', en: 'Choose an escalation and give it a code' },
    broken: (event, facts) => isExecuted(event) && throwsCodeless(event, 'escalation', facts),
  },
  'bpmn-error-codeless': {
    clause: '8.4.3',
    severity: 'warning',
    of: ['endEvent'],
    property: 'errorRef',
    message: { zh: '可执行流程里，“{name}”抛出的错误要有 errorCode', en: 'In an executable process the error thrown by "{name}" needs an errorCode' },
    cure: { zh: '选择一个错误，并填写它的代码', en: 'Choose an error and give it a code' },
    broken: (event, facts) => isExecuted(event) && throwsCodeless(event, 'error', facts),
  },
  'bpmn-event-sub-process-trigger': {
    ext: 59,
    clause: '10.5.2',
    severity: 'error',
    of: ['startEvent'],
    message: { zh: '“{name}”是事件子流程的开始事件，没有触发器，或触发器不适用', en: '"{name}" starts an event sub-process, but has no trigger or one that does not fit' },
    cure: { zh: '可用消息、定时、升级、条件、信号；中断式的还可用错误和补偿', en: 'Use message, timer, escalation, conditional or signal; when interrupting, error and compensation too' },
    broken: (start, facts) =>
      startsEventSubProcess(start) &&
      (isUntriggered(start, facts) ||
        has(start, facts, 'link', 'cancel', 'terminate') ||
        (!flagOf(start, 'isInterrupting', true) && has(start, facts, 'compensate', 'error'))),
  },
  'bpmn-thrown-definition-shared': {
    ext: 95,
    clause: '10.5.5',
    severity: 'warning',
    of: ['startEvent', 'boundaryEvent', 'intermediateCatchEvent', ...THROW_EVENTS],
    property: 'eventDefinitionRef',
    message: { zh: '“{name}”引用了别的抛出事件里面的事件定义', en: '"{name}" refers to an event definition inside a throwing event' },
    cure: { zh: '把定义移到 definitions 之下再引用，或各写各的', en: 'Move the definition up into definitions, or give each event its own' },
    broken: (event, { targets }) => targets(event, 'eventDefinitionRef').some(({ parent }) => parent !== undefined && (THROW_EVENTS as readonly string[]).includes(parent.name)),
  },
  'bpmn-start-trigger': {
    ext: 98,
    clause: '10.5.2',
    severity: 'error',
    of: ['startEvent'],
    message: { zh: '流程的开始事件“{name}”只能由消息、定时、条件或信号触发', en: 'Start event "{name}" of a process may be triggered only by message, timer, condition or signal' },
    cure: { zh: '换一种触发器；错误、升级、补偿只用于事件子流程', en: 'Use another trigger: error, escalation and compensation belong to event sub-processes' },
    broken: (start, facts) => start.parent?.name === 'process' && has(start, facts, 'link', 'escalation', 'error', 'cancel', 'compensate', 'terminate'),
  },
  'bpmn-sub-process-start-trigger': {
    ext: 100,
    clause: '10.5.2',
    severity: 'error',
    of: ['startEvent'],
    message: { zh: '子流程的开始事件“{name}”不能有触发器', en: 'Start event "{name}" of a sub-process must have no trigger' },
    cure: { zh: '改为空开始事件，或把子流程改为事件子流程', en: 'Make it a none start event, or the sub-process an event sub-process' },
    broken: (start, facts) => {
      const inside = start.parent !== undefined && ['subProcess', 'transaction', 'adHocSubProcess'].includes(start.parent.name);
      return inside && !startsEventSubProcess(start) && !isUntriggered(start, facts);
    },
  },
  'bpmn-cancel-outside-transaction': {
    ext: 106,
    clause: '10.5.3',
    severity: 'error',
    of: ['endEvent'],
    message: { zh: '取消结束事件“{name}”只能放在事务子流程里', en: 'Cancel end event "{name}" must be in a transaction' },
    cure: { zh: '把外层子流程改为事务，或换一种结束事件', en: 'Make the sub-process around it a transaction, or use another end event' },
    broken: (end, facts) => has(end, facts, 'cancel') && ancestorOf(end, 'transaction') === undefined,
  },
  'bpmn-boundary-trigger': {
    ext: 110,
    clause: '10.5.4',
    severity: 'error',
    of: ['boundaryEvent'],
    message: { zh: '边界事件“{name}”没有触发器，或触发器不适用', en: 'Boundary event "{name}" has no trigger, or one that does not fit' },
    cure: { zh: '不能用链接、终止；非中断的也不能用错误、取消、补偿', en: 'Link and terminate do not fit; nor do error, cancel and compensation when it does not interrupt' },
    broken: (event, facts) =>
      isUntriggered(event, facts) ||
      has(event, facts, 'link', 'terminate') ||
      (!flagOf(event, 'cancelActivity', true) && has(event, facts, 'error', 'cancel', 'compensate')),
  },
  'bpmn-cancel-boundary-host': {
    ext: 111,
    clause: '10.5.4',
    severity: 'error',
    of: ['boundaryEvent'],
    property: 'attachedToRef',
    message: { zh: '取消边界事件“{name}”只能贴在事务子流程上', en: 'Cancel boundary event "{name}" must sit on a transaction' },
    cure: { zh: '贴到事务上，或换一种触发器', en: 'Put it on a transaction, or use another trigger' },
    broken: (event, facts) => has(event, facts, 'cancel') && facts.attribute(event, 'attachedToRef')?.name !== 'transaction',
  },
  'bpmn-compensation-caught': {
    ext: 122,
    clause: '10.5.4',
    severity: 'error',
    of: ['intermediateCatchEvent'],
    message: { zh: '顺序流中的捕获事件“{name}”不能由补偿触发', en: 'Catch event "{name}" in normal flow must not be triggered by compensation' },
    cure: { zh: '把它作为边界事件贴在活动上，或改为抛出事件', en: 'Put it on an activity as a boundary event, or make it a throw event' },
    broken: (event, facts) => has(event, facts, 'compensate'),
  },
  'bpmn-end-trigger': {
    ext: 146,
    clause: '10.5.3',
    severity: 'error',
    of: ['endEvent'],
    message: { zh: '结束事件“{name}”不能用定时、条件或链接', en: 'End event "{name}" must not be a timer, conditional or link event' },
    cure: { zh: '换一种结束事件', en: 'Use another kind of end event' },
    broken: (end, facts) => has(end, facts, 'timer', 'conditional', 'link'),
  },
  'bpmn-catch-trigger': {
    ext: 148,
    clause: '10.5.4',
    severity: 'error',
    of: ['intermediateCatchEvent'],
    message: { zh: '捕获事件“{name}”只能由消息、定时、条件、链接或信号触发', en: 'Catch event "{name}" may be triggered only by message, timer, condition, link or signal' },
    cure: { zh: '选择其中一种触发器', en: 'Choose one of these triggers' },
    broken: (event, facts) => isUntriggered(event, facts) || has(event, facts, 'escalation', 'error', 'cancel', 'terminate', 'compensate'),
  },
  'bpmn-throw-trigger': {
    ext: 149,
    clause: '10.5.4',
    severity: 'error',
    of: ['intermediateThrowEvent'],
    message: { zh: '抛出事件“{name}”只能是消息、升级、补偿、链接或信号', en: 'Throw event "{name}" may only be a message, escalation, compensation, link or signal event' },
    cure: { zh: '选择其中一种；错误、取消、终止只用于结束事件', en: 'Choose one of these: error, cancel and terminate belong to end events' },
    broken: (event, facts) => has(event, facts, 'timer', 'conditional', 'error', 'cancel', 'terminate'),
  },
} as const satisfies ConstraintTable;
