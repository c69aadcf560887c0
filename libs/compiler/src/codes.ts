import { type CodeTable, diagnosticsOf } from '@liuzhuan/kernel';

/** Every way a drawing can fail to become a program. */
export const COMPILER_CODES = {
  'process-unknown': {
    severity: 'error',
    message: { zh: '图中没有流程“{process}”', en: 'The diagram has no process "{process}"' },
    cure: { zh: '检查流程的标识', en: 'Check the id of the process' },
  },
  'process-none-executable': {
    severity: 'error',
    message: { zh: '图中没有可执行的流程', en: 'The diagram has no executable process' },
    cure: { zh: '在流程属性中勾选“可执行”', en: 'Mark a process as executable' },
  },
  'element-misplaced': {
    severity: 'error',
    message: { zh: '“{name}”：BPMN 2.0.2（{clause}）不允许{whatZh}', en: '"{name}": BPMN 2.0.2 ({clause}) does not allow {what}' },
    cure: { zh: '改用标准允许的画法', en: 'Draw it as the standard allows' },
  },
  'flow-dangling': {
    severity: 'error',
    message: {
      zh: '顺序流“{name}”的{endZh}不在同一个流程或子流程里',
      en: 'The {end} of sequence flow "{name}" is not in the same process or sub-process',
    },
    cure: { zh: '把顺序流两端都接到同一层的节点上', en: 'Connect both ends to nodes of the same level' },
  },
  'scope-empty': {
    severity: 'error',
    message: { zh: '“{name}”里没有可以开始的节点', en: '"{name}" has no node to begin at' },
    cure: { zh: '画一个开始事件', en: 'Draw a start event' },
  },
  'start-several': {
    severity: 'error',
    message: {
      zh: '“{name}”有 {count} 个空开始事件，不知从哪一个开始',
      en: '"{name}" has {count} none start events: it is unclear where to begin',
    },
    cure: { zh: '子流程只留一个空开始事件；流程可以有多个，发起时指明', en: 'Keep one none start event in a sub-process; only a process may have several' },
  },
  'start-entered': {
    severity: 'error',
    message: { zh: '开始事件“{name}”不能有进来的顺序流', en: 'Start event "{name}" must not have incoming flows' },
    cure: { zh: '把顺序流接到后面的节点上', en: 'Connect the flow to a later node' },
  },
  'end-left': {
    severity: 'error',
    message: { zh: '结束事件“{name}”不能有出去的顺序流', en: 'End event "{name}" must not have outgoing flows' },
    cure: { zh: '删去这条顺序流，或换成中间事件', en: 'Remove the flow, or use an intermediate event' },
  },
  'catch-stranded': {
    severity: 'warning',
    message: { zh: '“{name}”没有出去的顺序流，令牌到此为止', en: '"{name}" has no outgoing flow: tokens end here' },
    cure: { zh: '接上后面的节点', en: 'Connect it to what follows' },
  },
  'boundary-detached': {
    severity: 'error',
    message: { zh: '边界事件“{name}”没有贴在同一层的活动上', en: 'Boundary event "{name}" does not sit on an activity of the same level' },
    cure: { zh: '把它拖到活动的边框上', en: 'Drag it onto the border of an activity' },
  },
  'boundary-entered': {
    severity: 'error',
    message: { zh: '边界事件“{name}”不能有进来的顺序流', en: 'Boundary event "{name}" must not have incoming flows' },
    cure: { zh: '删去这条顺序流', en: 'Remove the flow' },
  },
  'boundary-useless': {
    severity: 'warning',
    message: {
      zh: '“{activity}”一步就做完，贴在上面的“{name}”永远等不到',
      en: '"{activity}" is done within one step: "{name}" on it can never occur',
    },
    cure: { zh: '删去这个边界事件，或改用会等待的活动', en: 'Remove the boundary event, or use an activity that waits' },
  },
  'boundary-error-continues': {
    severity: 'error',
    message: { zh: '错误边界事件“{name}”必须中断活动', en: 'Error boundary event "{name}" has to interrupt' },
    cure: { zh: '把它改为中断型', en: 'Make it interrupting' },
  },
  'condition-missing': {
    severity: 'error',
    message: {
      zh: '“{name}”的分支“{flow}”没有条件，也不是默认流向',
      en: 'The flow "{flow}" leaving "{name}" has neither a condition nor is it the default',
    },
    cure: { zh: '写上条件，或设为默认流向', en: 'Give it a condition, or make it the default flow' },
  },
  'condition-misplaced': {
    severity: 'error',
    message: { zh: '“{name}”出去的顺序流“{flow}”上不能写条件', en: 'The flow "{flow}" leaving "{name}" must not have a condition' },
    cure: { zh: '删去条件，或在前面加排他网关', en: 'Remove the condition, or add an exclusive gateway' },
  },
  'condition-ignored': {
    severity: 'warning',
    message: {
      zh: '并行网关“{name}”不看条件，分支“{flow}”上的条件不起作用',
      en: 'Parallel gateway "{name}" does not look at conditions: the one on flow "{flow}" has no effect',
    },
    cure: { zh: '删去条件，或改用相容网关', en: 'Remove the condition, or use an inclusive gateway' },
  },
  'default-misplaced': {
    severity: 'error',
    message: { zh: '“{name}”的默认流向“{flow}”不是从它出去的', en: 'The default flow "{flow}" of "{name}" does not leave it' },
    cure: { zh: '重新指定默认流向', en: 'Choose the default flow again' },
  },
  'default-conditional': {
    severity: 'warning',
    message: {
      zh: '“{name}”的默认流向“{flow}”上写了条件，不会起作用',
      en: 'The condition on the default flow "{flow}" of "{name}" has no effect',
    },
    cure: { zh: '删去这个条件', en: 'Remove the condition' },
  },
  'loop-endless': {
    severity: 'error',
    message: {
      zh: '“{name}”所在的环路里没有会停下来的节点，会无限循环',
      en: 'The loop through "{name}" has no node that waits: it would never end',
    },
    cure: { zh: '在环路里放一个任务或事件，或去掉环路', en: 'Put a task or event into the loop, or break it' },
  },
  'link-unnamed': {
    severity: 'error',
    message: { zh: '链接事件“{name}”没有写链接名', en: 'Link event "{name}" has no link name' },
    cure: { zh: '给两端的链接事件写上同一个名称', en: 'Give both link events the same name' },
  },
  'link-unpaired': {
    severity: 'error',
    message: {
      zh: '链接“{link}”在同一层有 {count} 个接收端，应当恰好一个',
      en: 'Link "{link}" has {count} catch events on its level, there must be exactly one',
    },
    cure: { zh: '为它画恰好一个同名的链接接收事件', en: 'Draw exactly one catching link event of that name' },
  },
  'link-misconnected': {
    severity: 'error',
    message: { zh: '链接事件“{name}”接了不该有的顺序流', en: 'Link event "{name}" has a sequence flow it must not have' },
    cure: { zh: '抛出端只有进来的，接收端只有出去的', en: 'A throwing link has only incoming, a catching one only outgoing flows' },
  },
  'lock-outcome-unknown': {
    severity: 'error',
    message: { zh: '“{name}”没有结果 {outcomes}，不能在其上锁定文稿', en: '"{name}" has no outcome {outcomes} on which documents could be locked' },
    cure: { zh: '请填写该任务已有的结果名称', en: 'Name outcomes the task has' },
  },
  'choice-too-small': {
    severity: 'error',
    message: { zh: '事件网关“{name}”后面至少要有两个事件', en: 'Event-based gateway "{name}" needs at least two events behind it' },
    cure: { zh: '再接一个事件，或去掉网关', en: 'Connect another event, or remove the gateway' },
  },
  'choice-target': {
    severity: 'error',
    message: {
      zh: '事件网关“{name}”后面的“{target}”不是只由它进入的等待事件',
      en: '"{target}" behind event-based gateway "{name}" is not a catching event entered from it alone',
    },
    cure: {
      zh: '后面只接定时、消息接收事件或接收任务，且不带边界事件',
      en: 'Connect only timer or message catch events or receive tasks without boundary events',
    },
  },
  'members-missing': {
    severity: 'error',
    message: {
      zh: '多实例“{name}”没有说明给谁：缺少集合或数目',
      en: 'Multi-instance "{name}" says neither a collection nor a cardinality',
    },
    cure: { zh: '填写集合（lz:collection）或数目', en: 'Give lz:collection or a loop cardinality' },
  },
  'members-ambiguous': {
    severity: 'error',
    message: { zh: '多实例“{name}”同时写了集合与数目', en: 'Multi-instance "{name}" has both a collection and a cardinality' },
    cure: { zh: '只留一个', en: 'Keep one of them' },
  },
  'members-output': {
    severity: 'error',
    message: {
      zh: '多实例“{name}”的 lz:output 与 lz:into 要同时写',
      en: 'Multi-instance "{name}" needs both lz:output and lz:into, or neither',
    },
    cure: { zh: '补上缺少的一个', en: 'Add the missing one' },
  },
  'loop-unbounded': {
    severity: 'error',
    message: { zh: '循环“{name}”既没有条件也没有次数上限', en: 'Loop "{name}" has neither a condition nor a maximum' },
    cure: { zh: '写上循环条件或次数上限', en: 'Give a loop condition or a maximum' },
  },
  'event-sub-process-connected': {
    severity: 'error',
    message: { zh: '事件子流程“{name}”不能接顺序流', en: 'Event sub-process "{name}" must not have sequence flows' },
    cure: { zh: '删去接在它上面的顺序流', en: 'Remove the flows connected to it' },
  },
  'handler-connected': {
    severity: 'error',
    message: { zh: '补偿活动“{name}”不能接顺序流', en: 'Compensation activity "{name}" must not have sequence flows' },
    cure: { zh: '删去顺序流，用关联从补偿边界事件指向它', en: 'Remove the flows; an association from the compensation event leads to it' },
  },
  'quantity-unfit': {
    severity: 'error',
    message: { zh: '“{name}”的数量 {quantity} 不是正整数', en: 'The quantity {quantity} of "{name}" is not a positive whole number' },
    cure: { zh: '改为 1 或更大的整数', en: 'Make it 1 or more' },
  },
  'count-negative': {
    severity: 'error',
    message: { zh: '“{name}”的次数 {count} 是负数', en: 'The count {count} of "{name}" is negative' },
    cure: { zh: '改为零或更大的数', en: 'Make it zero or more' },
  },
  'setting-missing': {
    severity: 'error',
    message: { zh: '“{name}”缺少{settingZh}', en: '"{name}" lacks {setting}' },
    cure: { zh: '在属性面板中填写', en: 'Fill it in in the properties panel' },
  },
  'reference-unknown': {
    severity: 'error',
    message: { zh: '“{name}”引用的“{reference}”不存在', en: '"{name}" refers to "{reference}" which does not exist' },
    cure: { zh: '检查所引用的标识', en: 'Check the id it refers to' },
  },
  'return-target-unknown': {
    severity: 'warning',
    message: { zh: '“{name}”所指的节点“{reference}”不在本流程里', en: '"{name}" names node "{reference}", which is not in this process' },
    cure: { zh: '检查节点标识；若在调用它的流程里则不必改', en: 'Check the id; leave it if the node belongs to a calling process' },
  },
  'correlation-unbound': {
    severity: 'error',
    message: {
      zh: '“{name}”等待的消息用对应键“{key}”区分案件，流程却没有说明自己的键从哪些数据得来（BPMN 2.0.2，8.4.2）',
      en: '"{name}" waits for a message whose correlation key is "{key}", but the process does not say which of its data are that key (BPMN 2.0.2, 8.4.2)',
    },
    cure: {
      zh: '给流程加上 correlationSubscription，或在消息上填写 lz:correlation',
      en: 'Give the process a correlationSubscription, or put lz:correlation on the message',
    },
  },
  'language-unsupported': {
    severity: 'error',
    message: {
      zh: '“{name}”的表达式用了 {language}，只支持 FEEL',
      en: 'The expression of "{name}" is written in {language}, only FEEL is supported',
    },
    cure: { zh: '改写成 FEEL', en: 'Write it in FEEL' },
  },
} satisfies CodeTable;

export type CompilerCode = keyof typeof COMPILER_CODES;
export const diagnose = diagnosticsOf(COMPILER_CODES);
