import { rejectionsOf, type RejectionTable } from '@liuzhuan/kernel';

/**
 * Every way in which the engine refuses a caller: code, HTTP status, what it says and how to go on. Closed table; what the machine
 * itself refuses (`return-not-possible` …) is handed on as it is.
 */
export const ENGINE_REJECTIONS = {
  'not-permitted': {
    status: 403,
    message: { zh: '当前账号无权执行此操作', en: 'This account may not do this' },
    cure: { zh: '请由具有相应角色的人员办理，或联系管理员', en: 'Ask somebody with the right role, or an administrator' },
  },
  'not-your-task': {
    status: 403,
    message: { zh: '“{name}”不是您的待办', en: '“{name}” is not your task' },
    cure: { zh: '请由承办人办理；需要换人时由承办人或管理员转办', en: 'Its assignee has to do it; the assignee or an administrator may reassign it' },
  },
  'not-your-case': {
    status: 403,
    message: { zh: '您不是案件 {number} 的参与人', en: 'You take no part in case {number}' },
    cure: { zh: '请由发起人、承办人或管理员办理', en: 'Its starter, an assignee or an administrator may do this' },
  },
  'not-allowed-to-start': {
    status: 403,
    message: { zh: '您不能发起“{name}”', en: 'You may not start “{name}”' },
    cure: { zh: '流程规定了可以发起的人员：{rule}', en: 'The process says who may start it: {rule}' },
  },
  'unknown-instance': {
    status: 404,
    message: { zh: '没有案件 {instance}', en: 'There is no case {instance}' },
    cure: { zh: '请刷新列表后重试', en: 'Reload the list' },
  },
  'unknown-task': {
    status: 404,
    message: { zh: '没有待办 {task}', en: 'There is no task {task}' },
    cure: { zh: '请刷新待办列表', en: 'Reload the inbox' },
  },
  'unknown-incident': {
    status: 404,
    message: { zh: '没有异常 {incident}', en: 'There is no incident {incident}' },
    cure: { zh: '请刷新异常列表', en: 'Reload the list of incidents' },
  },
  'unknown-job': {
    status: 404,
    message: { zh: '没有作业 {job}，可能已经完成或被撤回', en: 'There is no job {job}; it may be done or withdrawn' },
    cure: { zh: '不必再处理', en: 'Nothing is left to do' },
  },
  'job-in-other-hands': {
    status: 409,
    message: { zh: '作业 {job} 的租期已过，现由 {worker} 处理', en: 'The lease of job {job} has run out; {worker} has it now' },
    cure: { zh: '放弃本次结果；需要更长时间时请及时续租', en: 'Drop this result; extend the lease in time when the work takes longer' },
  },
  'job-kind-wrong': {
    status: 422,
    message: { zh: '作业 {job} 是“{kind}”，不能这样处理', en: 'Job {job} is a “{kind}” and cannot be handled like this' },
    cure: { zh: '外部服务只能完成或退回“service”作业', en: 'Services may complete or fail “service” jobs only' },
  },
  'definition-unknown': {
    status: 404,
    message: { zh: '没有流程 {definition}', en: 'There is no process {definition}' },
    cure: { zh: '请先部署该流程', en: 'Deploy the process first' },
  },
  'start-event-unknown': {
    status: 422,
    message: { zh: '流程 {definition} 没有这样的开始事件（{start}）', en: 'Process {definition} has no such start event ({start})' },
    cure: { zh: '请检查消息名称或开始事件编号', en: 'Check the name of the message or the id of the start event' },
  },
  'start-event-open': {
    status: 422,
    message: { zh: '“{name}”有多个开始事件，请选择一个：{starts}', en: '“{name}” has several start events; name one of them: {starts}' },
    cure: { zh: '发起时指明开始事件（startEvent）', en: 'Say at which start event it begins (startEvent)' },
  },
  'start-event-none': {
    status: 422,
    message: { zh: '“{name}”由消息、信号、时间或条件发起（{starts}），没有可由人发起的开始事件', en: '“{name}” is started by a message, signal, time or condition ({starts}); it has no start event for people' },
    cure: { zh: '请发送相应的消息或信号，或由管理员指明开始事件', en: 'Send the message or signal, or let an administrator name the start event' },
  },
  'start-event-not-by-hand': {
    status: 422,
    message: { zh: '“{start}”由消息、信号、时间或条件触发，不能由人发起', en: '“{start}” is triggered by a message, signal, time or condition and not begun by hand' },
    cure: { zh: '请选择普通开始事件，或请管理员代为发起', en: 'Choose a none start event, or ask an administrator' },
  },
  'person-unknown': {
    status: 422,
    message: { zh: '组织中没有在职人员 {person}', en: 'The organisation has no active person {person}' },
    cure: { zh: '请从通讯录中选择人员', en: 'Choose a person from the directory' },
  },
  'task-not-open': {
    status: 409,
    message: { zh: '“{name}”刚刚已由 {by} 办理（{at}）', en: '“{name}” has been dealt with by {by} ({at})' },
    cure: { zh: '请刷新，查看案件当前环节', en: 'Reload to see where the case stands' },
  },
  'task-withdrawn': {
    status: 409,
    message: { zh: '“{name}”已被撤回，不必再办', en: '“{name}” was withdrawn; there is nothing left to do' },
    cure: { zh: '请刷新，查看案件当前环节', en: 'Reload to see where the case stands' },
  },
  'task-already-claimed': {
    status: 409,
    message: { zh: '“{name}”已由 {person} 认领', en: '“{name}” has been claimed by {person}' },
    cure: { zh: '请刷新待办列表', en: 'Reload the inbox' },
  },
  'task-not-claimed': {
    status: 409,
    message: { zh: '“{name}”不是认领的待办，不能放回', en: '“{name}” was not claimed and cannot be given back' },
    cure: { zh: '如需换人请使用转办', en: 'Reassign it to give it to somebody else' },
  },
  'task-changed': {
    status: 409,
    message: { zh: '“{name}”刚刚已被更改（您看到的是第 {seen} 版，现为第 {current} 版）', en: '“{name}” has just been changed (you saw revision {seen}, it is now {current})' },
    cure: { zh: '请刷新后重新确认', en: 'Reload and confirm again' },
  },
  'idempotency-key-reused': {
    status: 422,
    message: { zh: '幂等键 {key} 已用于另一个请求', en: 'The idempotency key {key} belongs to another request' },
    cure: { zh: '请为每个新请求使用新的键', en: 'Use a new key for each new request' },
  },
  'instance-not-active': {
    status: 409,
    message: { zh: '案件 {number} 已结束（{status}）', en: 'Case {number} has ended ({status})' },
    cure: { zh: '已结束的案件只能查阅', en: 'An ended case can only be read' },
  },
  'incident-resolved': {
    status: 409,
    message: { zh: '异常 {incident} 已处理', en: 'Incident {incident} is resolved' },
    cure: { zh: '请刷新异常列表', en: 'Reload the list of incidents' },
  },
  'outcome-required': {
    status: 422,
    message: { zh: '请选择“{name}”的处理结果', en: 'Choose an outcome for “{name}”' },
    cure: { zh: '可选：{offered}', en: 'Choices: {offered}' },
  },
  'outcome-unknown': {
    status: 422,
    message: { zh: '“{name}”此时不能选择“{outcome}”', en: '“{name}” does not offer “{outcome}” now' },
    cure: { zh: '可选：{offered}', en: 'Choices: {offered}' },
  },
  'opinion-required': {
    status: 422,
    message: { zh: '选择“{outcome}”时请填写意见', en: '“{outcome}” needs an opinion' },
    cure: { zh: '请填写意见后再提交', en: 'Write an opinion and submit again' },
  },
  'form-invalid': {
    status: 422,
    message: { zh: '表单有 {count} 处需要更正', en: 'The form has {count} fields to correct' },
    cure: { zh: '请按提示更正各字段', en: 'Correct the fields as told' },
  },
  'data-too-large': {
    status: 413,
    message: { zh: '提交的数据过大（{size} 个字符，上限 {limit}）', en: 'The data is too large ({size} characters, at most {limit})' },
    cure: { zh: '大段内容请作为附件上传', en: 'Attach large contents as files' },
  },
  'return-not-allowed': {
    status: 422,
    message: { zh: '“{name}”不能退回到 {to}', en: '“{name}” may not be returned to {to}' },
    cure: { zh: '流程允许退回到：{allowed}', en: 'The process allows: {allowed}' },
  },
  'return-not-possible': {
    status: 409,
    message: { zh: '此案件没有经过 {to}，不能退回', en: 'This case did not come through {to}' },
    cure: { zh: '请选择经过的环节', en: 'Choose a step it came through' },
  },
  'withdraw-not-possible': {
    status: 409,
    message: { zh: '“{name}”之后已有人办理，不能撤回', en: 'Somebody has acted on what followed “{name}”: it cannot be taken back' },
    cure: { zh: '请后面的办理人退回', en: 'Ask those who have it now to return it' },
  },
  'reason-required': {
    status: 422,
    message: { zh: '请填写理由', en: 'A reason is required' },
    cure: { zh: '请填写理由后再提交', en: 'Write a reason and submit again' },
  },
  'reassign-to-same': {
    status: 422,
    message: { zh: '“{name}”已由 {person} 承办', en: '{person} already has “{name}”' },
    cure: { zh: '请选择其他人员', en: 'Choose somebody else' },
  },
  'task-delegated': {
    status: 409,
    message: { zh: '“{name}”已委派 {person} 办理', en: '{person} does “{name}” for {owner}' },
    cure: { zh: '{person} 交回（或 {owner} 收回）后再决定', en: 'Decide once {person} has given it back, or {owner} has taken it back' },
  },
  'task-not-delegated': {
    status: 409,
    message: { zh: '“{name}”没有委派出去', en: '“{name}” is not delegated' },
    cure: { zh: '刷新后再看由谁办理', en: 'Reload and look who has it' },
  },
  'instance-active': {
    status: 409,
    message: { zh: '案件 {number} 还在办理，不必重启', en: 'Case {number} is still running' },
    cure: { zh: '办理中的案件可以退回或跳转', en: 'A running case can be returned or jumped' },
  },
  'not-yours-to-restart': {
    status: 403,
    message: { zh: '案件 {number} 只能由管理员重启；发起人可以重启自己撤销的案件', en: 'Administrators restart case {number}; its starter may if he cancelled it himself' },
    cure: { zh: '请联系管理员', en: 'Ask an administrator' },
  },
  'choice-closed': {
    status: 409,
    message: { zh: '此处已不再安排事项', en: 'Nothing more is chosen here' },
    cure: { zh: '请刷新，查看案件当前环节', en: 'Reload to see where the case stands' },
  },
  'not-your-choice': {
    status: 403,
    message: { zh: '“{name}”不由您安排事项', en: 'It is not for you to choose in “{name}”' },
    cure: { zh: '流程规定由 {rule} 安排', en: 'The process says who chooses: {rule}' },
  },
  'nowhere-to-go': {
    status: 409,
    message: { zh: '“{name}”没有可去的环节', en: 'There is no step to which “{name}” could go' },
    cure: { zh: '请查看流程图', en: 'Look at the diagram' },
  },
  'case-not-suspended': {
    status: 409,
    message: { zh: '案件 {number} 没有挂起', en: 'Case {number} is not suspended' },
    cure: { zh: '刷新后查看', en: 'Reload and look' },
  },
  'case-suspended': {
    status: 409,
    message: { zh: '案件 {number} 已挂起', en: 'Case {number} is suspended' },
    cure: { zh: '恢复后再办理', en: 'Resume it first' },
  },
  'migration-other-process': {
    status: 422,
    message: { zh: '“{from}”的案件不能迁移到“{to}”：不是同一个流程', en: 'Cases of “{from}” cannot be carried into “{to}”: it is another process' },
    cure: { zh: '请选择同一流程的另一个版本', en: 'Choose another version of the same process' },
  },
  'case-on-other-version': {
    status: 409,
    message: { zh: '案件 {number} 现在按 {definition} 办理，不是 {from}', en: 'Case {number} runs {definition}, not {from}' },
    cure: { zh: '请刷新，从它现在的版本迁移', en: 'Reload, and migrate it from the version it runs' },
  },
  'case-changed': {
    status: 409,
    message: { zh: '案件 {number} 刚刚有变动（您看到的是第 {seen} 版，现为第 {current} 版）', en: 'Case {number} has just changed (you saw revision {seen}, it is now {current})' },
    cure: { zh: '请刷新后重新确认', en: 'Reload and confirm again' },
  },
  'number-unknown': {
    status: 422,
    message: { zh: '编号序列与序号须填写完整', en: 'A series and a sequence number are needed' },
    cure: { zh: '请从编号台账中选择', en: 'Choose it from the ledger of numbers' },
  },
  'not-waiting': {
    status: 409,
    message: { zh: '案件不在等待“{name}”', en: 'The case is not waiting for “{name}”' },
    cure: { zh: '可能已经收到，或已离开该环节', en: 'It may have arrived already, or the case has moved on' },
  },
} as const satisfies RejectionTable;

export type EngineRejectionCode = keyof typeof ENGINE_REJECTIONS;

/** Makes a rejection of the engine's table. */
export const reject = rejectionsOf(ENGINE_REJECTIONS);
