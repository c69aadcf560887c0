import type { ConstraintTable } from '../constraint';
import { ACTIVITIES, CHOREOGRAPHY_ACTIVITIES, CONVERSATION_NODES, SUB_PROCESSES } from '../source/element-names';
import { isEventSubProcess, isExecuted } from '../source/facts';
import { attributeOf, childrenOf, flagOf, numberOf, type SourceElement, textsOf } from '../source/source-element';

/** Not allowed in an ad-hoc sub-process (BPMN 2.0.2, 10.3.5). */
const NOT_AD_HOC = ['startEvent', 'endEvent', ...CONVERSATION_NODES, 'conversationLink', ...CHOREOGRAPHY_ACTIVITIES];

/** Our own and other vendors' ways to name the collection: `lz:collection`, `camunda:collection`, `zeebe:loopCharacteristics`. */
function hasForeignCollection(loop: SourceElement): boolean {
  const named = [...loop.attributes.keys()].some((name) => name.startsWith('{') && name.endsWith('}collection'));
  return named || childrenOf(loop, 'extensionElements').some(({ children }) => children.some(({ name }) => name === 'loopCharacteristics'));
}

/** Activities: EXT.037, 038, 049, 053, 057, 058, 061, 062, 064, 067, 068, 079. */
export const ACTIVITY_CONSTRAINTS = {
  'bpmn-start-quantity': {
    ext: 37,
    clause: '10.3',
    severity: 'warning',
    of: ACTIVITIES,
    property: 'startQuantity',
    message: { zh: '“{name}”的 startQuantity 不能小于 1', en: 'startQuantity of "{name}" must not be less than 1' },
    cure: { zh: '删去该属性，或改为 1 以上', en: 'Remove it, or use 1 or more' },
    broken: (activity) => numberOf(activity, 'startQuantity', 1) < 1,
  },
  'bpmn-completion-quantity': {
    ext: 38,
    clause: '10.3',
    severity: 'warning',
    of: ACTIVITIES,
    property: 'completionQuantity',
    message: { zh: '“{name}”的 completionQuantity 不能小于 1', en: 'completionQuantity of "{name}" must not be less than 1' },
    cure: { zh: '删去该属性，或改为 1 以上', en: 'Remove it, or use 1 or more' },
    broken: (activity) => numberOf(activity, 'completionQuantity', 1) < 1,
  },
  'bpmn-receive-start-entered': {
    ext: 49,
    clause: '10.3.3',
    severity: 'warning',
    of: ['receiveTask'],
    property: 'instantiate',
    message: { zh: '启动流程的接收任务“{name}”不能有入路', en: 'Receive task "{name}" starts the process and must have no way in' },
    cure: { zh: '删去入路，或去掉 instantiate', en: 'Remove the way in, or instantiate' },
    broken: (task, { entering, to }) => flagOf(task, 'instantiate') && (entering(task) > 0 || to('sequenceFlow', task).length > 0),
  },
  'bpmn-compensation-connected': {
    clause: '10.7.1',
    severity: 'warning',
    of: ACTIVITIES,
    property: 'isForCompensation',
    message: { zh: '补偿活动“{name}”不能有顺序流', en: 'Compensation activity "{name}" must have no sequence flows' },
    cure: { zh: '删去顺序流，只用关联连到补偿边界事件', en: 'Remove them: only an association ties it to its boundary event' },
    broken: (activity, { from, to }) => flagOf(activity, 'isForCompensation') && (from('sequenceFlow', activity).length > 0 || to('sequenceFlow', activity).length > 0),
  },
  'bpmn-resource-ambiguous': {
    clause: '10.3.1',
    severity: 'warning',
    of: ['resourceRole', 'performer', 'humanPerformer', 'potentialOwner'],
    message: { zh: '“{name}”同时写了资源和表达式，只能二选一', en: '"{name}" names both a resource and an expression; only one of them may be given' },
    cure: { zh: '留下 resourceRef 或 resourceAssignmentExpression 之一', en: 'Keep either resourceRef or resourceAssignmentExpression' },
    broken: (role) => childrenOf(role, 'resourceRef').length > 0 && childrenOf(role, 'resourceAssignmentExpression').length > 0,
  },
  'bpmn-script-format': {
    ext: 53,
    clause: '10.3.3',
    severity: 'warning',
    of: ['scriptTask', 'globalScriptTask'],
    property: 'scriptFormat',
    message: { zh: '“{name}”有脚本，但没有写明 scriptFormat', en: '"{name}" has a script but no scriptFormat' },
    cure: { zh: '写明脚本的语言，例如 feel', en: 'Name the language of the script, e.g. feel' },
    broken: (task) => childrenOf(task, 'script').length > 0 && attributeOf(task, task.name === 'scriptTask' ? 'scriptFormat' : 'scriptLanguage') === undefined,
  },
  'bpmn-event-sub-process-connected': {
    ext: 57,
    clause: '10.3.5',
    severity: 'error',
    of: ['subProcess'],
    message: { zh: '事件子流程“{name}”不能有入路或出路', en: 'Event sub-process "{name}" must have no ways in or out' },
    cure: { zh: '删去这些顺序流；它由自己的开始事件触发', en: 'Remove these flows: its own start event begins it' },
    broken: (process, { entering, leaving, from, to }) =>
      isEventSubProcess(process) &&
      (entering(process) > 0 || leaving(process) > 0 || from('sequenceFlow', process).length > 0 || to('sequenceFlow', process).length > 0),
  },
  'bpmn-event-sub-process-starts': {
    ext: 58,
    clause: '10.3.5',
    severity: 'error',
    of: ['subProcess'],
    message: { zh: '事件子流程“{name}”须有且只有一个开始事件', en: 'Event sub-process "{name}" must have exactly one start event' },
    cure: { zh: '只留一个开始事件；几种触发就画几个事件子流程', en: 'Keep one start event; draw one event sub-process for each trigger' },
    broken: (process) => isEventSubProcess(process) && childrenOf(process, 'startEvent').length !== 1,
  },
  'bpmn-ad-hoc-empty': {
    ext: 61,
    clause: '10.3.5',
    severity: 'warning',
    of: ['adHocSubProcess'],
    message: { zh: '即席子流程“{name}”里至少要有一个活动', en: 'Ad-hoc sub-process "{name}" must hold at least one activity' },
    cure: { zh: '在里面画上可做的任务', en: 'Draw the tasks that may be done in it' },
    broken: (process) => childrenOf(process, ...ACTIVITIES).length === 0,
  },
  'bpmn-ad-hoc-contents': {
    ext: 62,
    clause: '10.3.5',
    severity: 'warning',
    of: ['adHocSubProcess'],
    message: { zh: '即席子流程“{name}”里不能有开始、结束事件，也不能有会话和编排', en: 'Ad-hoc sub-process "{name}" must hold no start or end events, conversations or choreographies' },
    cure: { zh: '删去它们；任务何时做由办理人决定', en: 'Remove them: the people at work decide when tasks begin' },
    broken: (process) => childrenOf(process, ...NOT_AD_HOC).length > 0,
  },
  'bpmn-service-unbound': {
    ext: 64,
    clause: '10.4.1',
    severity: 'info',
    of: ['*'],
    property: 'ioBinding',
    message: { zh: '“{name}”作为服务提供，但没有 ioBinding', en: '"{name}" is offered as a service but has no ioBinding' },
    cure: { zh: '补上 ioBinding，或删去 supportedInterfaceRef', en: 'Add an ioBinding, or remove supportedInterfaceRef' },
    broken: (callable) => childrenOf(callable, 'supportedInterfaceRef').length > 0 && childrenOf(callable, 'ioBinding').length === 0,
  },
  'bpmn-loop-unbounded': {
    ext: 67,
    clause: '10.3.8',
    severity: 'warning',
    of: ['multiInstanceLoopCharacteristics'],
    message: { zh: '可执行流程里，多实例要写明个数或集合', en: 'In an executable process a multi-instance activity needs a cardinality or a collection' },
    cure: { zh: '填写 loopCardinality、loopDataInputRef 或集合表达式', en: 'Give loopCardinality, loopDataInputRef or a collection expression' },
    broken: (loop) => isExecuted(loop) && childrenOf(loop, 'loopCardinality', 'loopDataInputRef').length === 0 && !hasForeignCollection(loop),
  },
  'bpmn-loop-input': {
    ext: 68,
    clause: '10.3.8',
    severity: 'info',
    of: ['multiInstanceLoopCharacteristics'],
    property: 'loopDataInputRef',
    message: { zh: '可执行流程里，多实例任务的 loopDataInputRef 须是该任务自己的 dataInput', en: 'In an executable process loopDataInputRef of a multi-instance task must name a dataInput of that task' },
    cure: { zh: '在任务的 ioSpecification 里声明该 dataInput', en: 'Declare the dataInput in the ioSpecification of the task' },
    broken: (loop, { targets }) => {
      const { parent } = loop;
      if (!parent || (SUB_PROCESSES as readonly string[]).includes(parent.name) || !isExecuted(loop) || textsOf(loop, 'loopDataInputRef').length === 0) return false;
      const inputs = childrenOf(parent, 'ioSpecification').flatMap((specification) => childrenOf(specification, 'dataInput'));
      return !targets(loop, 'loopDataInputRef').some((target) => inputs.includes(target));
    },
  },
  'bpmn-sub-process-data': {
    ext: 79,
    clause: '10.4.1',
    severity: 'warning',
    of: SUB_PROCESSES,
    property: 'ioSpecification',
    message: { zh: '子流程“{name}”不能有 ioSpecification', en: 'Sub-process "{name}" must not have an ioSpecification' },
    cure: { zh: '删去；子流程直接使用外层的数据', en: 'Remove it: a sub-process uses the data around it' },
    broken: (process) => childrenOf(process, 'ioSpecification').length > 0,
  },
} as const satisfies ConstraintTable;
