import { type CodeTable, diagnosticsOf } from '@liuzhuan/kernel';

/** What can be wrong with a deployment beside its drawings and decisions: the files themselves and the forms. */
export const ENGINE_CODES = {
  'deployment-empty': {
    severity: 'error',
    message: { zh: '部署中没有流程图（.bpmn）', en: 'The deployment holds no process drawing (.bpmn)' },
    cure: { zh: '请加入至少一个流程图', en: 'Add at least one drawing' },
  },
  'deployment-unexplained': {
    severity: 'error',
    message: { zh: '有 {warnings} 处警告，却没有写明为何仍要部署', en: 'There are {warnings} warnings and no reason why it is deployed all the same' },
    cure: { zh: '改正警告，或在版本说明中写明理由', en: 'Mend them, or give the reason in the note' },
  },
  'deployment-too-large': {
    severity: 'error',
    message: { zh: '部署文件过大（{size} 个字符，上限 {limit}）', en: 'The deployment is too large ({size} characters, at most {limit})' },
    cure: { zh: '请拆分后分别部署', en: 'Deploy it in parts' },
  },
  'resource-duplicate': {
    severity: 'error',
    message: { zh: '文件“{name}”出现两次', en: 'File “{name}” is given twice' },
    cure: { zh: '请保留一个', en: 'Keep one of them' },
  },
  'process-duplicate': {
    severity: 'error',
    message: { zh: '流程 {process} 在多个文件中定义', en: 'Process {process} is drawn in several files' },
    cure: { zh: '流程编号须唯一', en: 'Give each process its own id' },
  },
  'start-timer-unscheduled': {
    severity: 'error',
    message: { zh: '此存储不能按时间发起流程 {process}', en: 'This store cannot start process {process} by the clock' },
    cure: { zh: '请改用普通开始事件', en: 'Use a none start event' },
  },
  'decision-duplicate': {
    severity: 'error',
    message: { zh: '决策 {decision} 在多个文件中定义', en: 'Decision {decision} is defined in several files' },
    cure: { zh: '决策编号须唯一', en: 'Give each decision its own id' },
  },
  'form-unreadable': {
    severity: 'error',
    message: { zh: '表单文件不是有效的 JSON 对象：{reason}', en: 'The form is no valid JSON object: {reason}' },
    cure: { zh: '请用表单设计器重新保存', en: 'Save it again with the form editor' },
  },
  'form-duplicate': {
    severity: 'error',
    message: { zh: '表单“{form}”出现两次', en: 'Form “{form}” is given twice' },
    cure: { zh: '表单编号须唯一', en: 'Give each form its own id' },
  },
  'form-type-unknown': {
    severity: 'error',
    message: { zh: '表单“{form}”的字段“{field}”类型 {type} 不受支持', en: 'Form “{form}”: field “{field}” is of unknown type {type}' },
    cure: { zh: '请改用支持的字段类型：{known}', en: 'Use one of the known types: {known}' },
  },
  'form-key-missing': {
    severity: 'error',
    message: { zh: '表单“{form}”的字段“{field}”没有键', en: 'Form “{form}”: field “{field}” has no key' },
    cure: { zh: '请填写字段的键（key）', en: 'Give it a key' },
  },
  'form-key-duplicate': {
    severity: 'error',
    message: { zh: '表单“{form}”中键“{field}”用了两次', en: 'Form “{form}” uses the key “{field}” twice' },
    cure: { zh: '请为每个字段使用不同的键', en: 'Give each field its own key' },
  },
  'form-pattern-broken': {
    severity: 'error',
    message: { zh: '表单“{form}”字段“{field}”的格式 {pattern} 不是有效的正则表达式', en: 'Form “{form}”: pattern {pattern} of “{field}” is no valid regular expression' },
    cure: { zh: '请更正格式', en: 'Correct the pattern' },
  },
  'form-expression-broken': {
    severity: 'error',
    message: { zh: '表单“{form}”字段“{field}”的表达式有误：{reasonZh}', en: 'Form “{form}”: an expression of “{field}” is wrong: {reason}' },
    cure: { zh: '请更正表达式', en: 'Correct the expression' },
  },
  'service-unknown': {
    severity: 'error',
    message: { zh: '“{node}”要的服务“{service}”不存在', en: '“{node}” asks for the service “{service}”, which there is not' },
    cure: { zh: '改用：{known}', en: 'Use one of: {known}' },
  },
  'service-input-missing': {
    severity: 'error',
    message: { zh: '“{node}”的服务“{service}”缺少输入：{inputs}', en: '“{node}”: the service “{service}” lacks inputs: {inputs}' },
    cure: { zh: '在属性面板的“服务”中填写', en: 'Fill them in in the properties panel' },
  },
  'form-editable-unknown': {
    severity: 'error',
    message: { zh: '“{node}”可编辑字段“{field}”不在表单“{form}”中', en: '“{node}” lets edit “{field}”, which form “{form}” does not have' },
    cure: { zh: '请更正可编辑字段或在表单中加入该字段', en: 'Correct the list of editable fields, or add the field to the form' },
  },
  'form-hidden-unknown': {
    severity: 'error',
    message: { zh: '“{node}”隐藏的字段“{field}”不在表单“{form}”中', en: '“{node}” hides “{field}”, which form “{form}” does not have' },
    cure: { zh: '请更正隐藏字段或在表单中加入该字段', en: 'Correct the list of hidden fields, or add the field to the form' },
  },
  'form-hidden-editable': {
    severity: 'warning',
    message: { zh: '“{node}”把表单“{form}”的字段“{field}”既列为可编辑又列为隐藏，按隐藏处理', en: '“{node}” lists “{field}” of form “{form}” both as editable and as hidden; it is hidden' },
    cure: { zh: '请从其中一个列表中删去', en: 'Take it off one of the lists' },
  },
  'directory-name-unknown': {
    severity: 'warning',
    message: { zh: '“{node}”写了{kindZh}“{name}”，本单位没有', en: '“{node}” names the {kindEn} “{name}”, which the organisation does not have' },
    cure: { zh: '改成“组织与人员”页上的名称；如是新设，先把它加入组织', en: 'Write it as the page of the organisation does; if it is new, add it to the organisation first' },
  },
  'assignee-nobody': {
    severity: 'warning',
    message: { zh: '“{node}”今天没有人能办理：{whyZh}。案件走到这里会成为异常', en: 'Nobody could do “{node}” today: {whyEn}. A case that comes here becomes an incident' },
    cure: { zh: '改由别人办理，或先在组织中任命、指定', en: 'Choose somebody else, or appoint somebody in the organisation first' },
  },
  'members-nobody': {
    severity: 'warning',
    message: { zh: '“{node}”今天一个成员也没有：{whyZh}。这一步会被略过', en: '“{node}” would have no members today: {whyEn}. The step is passed by' },
    cure: { zh: '改换成员，或先在组织中任命、指定', en: 'Choose other members, or appoint somebody in the organisation first' },
  },
  'starters-nobody': {
    severity: 'warning',
    message: { zh: '今天没有人能发起“{node}”：{whyZh}', en: 'Nobody could start “{node}” today: {whyEn}' },
    cure: { zh: '改换可以发起的人，或先在组织中任命、指定', en: 'Choose other starters, or appoint somebody in the organisation first' },
  },
  'chooser-nobody': {
    severity: 'warning',
    message: { zh: '“{node}”今天没有人来选择下一步：{whyZh}', en: 'Nobody could choose what is next in “{node}” today: {whyEn}' },
    cure: { zh: '改由别人选择，或先在组织中任命、指定', en: 'Choose somebody else, or appoint somebody in the organisation first' },
  },
  'told-nobody': {
    severity: 'warning',
    message: { zh: '“{node}”的{whatZh}今天没有人收到：{whyZh}', en: 'Nobody would get the {whatEn} of “{node}” today: {whyEn}' },
    cure: { zh: '改换收的人，或先在组织中任命、指定', en: 'Choose somebody else, or appoint somebody in the organisation first' },
  },
  'rule-part-nobody': {
    severity: 'info',
    message: { zh: '“{node}”的{whatZh}今天少了一方：{whyZh}', en: 'Somebody is missing in the {whatEn} of “{node}” today: {whyEn}' },
    cure: { zh: '如少了这一方不妥，改换它，或先在组织中任命、指定', en: 'If it is missed, choose somebody else, or appoint somebody in the organisation first' },
  },
} as const satisfies CodeTable;

export type EngineCode = keyof typeof ENGINE_CODES;

/** Makes a diagnostic of the engine's table. */
export const diagnose = diagnosticsOf(ENGINE_CODES);
