import { type CodeTable, diagnosticsOf } from '@liuzhuan/kernel';

/** One code per opinion; the file of the same stem under `rules` says why. */
export const LINT_CODES = {
  'lint-not-executable': {
    severity: 'warning',
    message: { zh: '流程“{name}”没有标为可执行', en: 'Process "{name}" is not marked as executable' },
    cure: { zh: '在流程属性中勾选“可执行”', en: 'Tick "executable" in the properties of the process' },
  },
  'lint-no-start': {
    severity: 'error',
    message: { zh: '流程“{name}”没有开始事件', en: 'Process "{name}" has no start event' },
    cure: { zh: '添加一个开始事件，并连到第一步', en: 'Add a start event and connect it to the first step' },
  },
  'lint-no-end': {
    severity: 'error',
    message: { zh: '从开始走不到任何结束', en: 'No end can be reached from the start' },
    cure: { zh: '添加结束事件，并检查循环是否有出口', en: 'Add an end event, and check that every loop has a way out' },
  },
  'lint-implicit-end': {
    severity: 'warning',
    message: { zh: '“{name}”之后没有连线，流程在此悄然结束', en: 'Nothing follows "{name}": the flow ends here without saying so' },
    cure: { zh: '连到下一步或结束事件', en: 'Connect it to the next step or to an end event' },
  },
  'lint-unconnected': {
    severity: 'error',
    message: { zh: '“{name}”永远走不到', en: '"{name}" can never be reached' },
    cure: { zh: '把它接入流程，或删去', en: 'Connect it to the flow, or remove it' },
  },
  'lint-missing-name': {
    severity: 'warning',
    message: { zh: '<{element}> 没有名称', en: '<{element}> has no name' },
    cure: { zh: '写上办理人看得懂的名称', en: 'Give it a name that officers understand' },
  },
  'lint-unnamed-choice': {
    severity: 'info',
    message: { zh: '“{gateway}”的这条出路没有名称', en: 'This way out of "{gateway}" has no name' },
    cure: { zh: '在连线上写明何时走这条路', en: 'Write on the flow when it is taken' },
  },
  'lint-no-default': {
    severity: 'warning',
    message: { zh: '“{name}”没有默认出路，各条件可能都不成立', en: '"{name}" has no default flow, and perhaps no condition holds' },
    cure: { zh: '指定一条默认连线，或让条件覆盖所有情形', en: 'Choose a default flow, or make the conditions cover every case' },
  },
  'lint-missing-condition': {
    severity: 'error',
    message: {
      zh: '“{gateway}”的这条出路没有条件，也不是默认出路',
      en: 'This way out of "{gateway}" has no condition and is not the default',
    },
    cure: { zh: '写上条件，或设为默认连线', en: 'Write a condition, or make it the default flow' },
  },
  'lint-condition-on-default': {
    severity: 'warning',
    message: { zh: '默认出路上的条件不起作用', en: 'The condition of a default flow has no effect' },
    cure: { zh: '删去条件，或改选其他默认连线', en: 'Remove the condition, or choose another default flow' },
  },
  'lint-condition-syntax': {
    severity: 'error',
    message: { zh: '条件“{source}”读不懂：{detail}', en: 'The condition "{source}" cannot be read: {detail}' },
    cure: { zh: '按 FEEL 语法改写，例如 金额 > 50 and 结果 = "同意"', en: 'Write FEEL, e.g. amount > 50 and outcome = "agree"' },
  },
  'lint-setting-syntax': {
    severity: 'error',
    message: {
      zh: '{property} 的表达式“{source}”读不懂：{detail}',
      en: 'The expression "{source}" of {property} cannot be read: {detail}',
    },
    cure: { zh: '按 FEEL 语法改写，文字用英文双引号', en: 'Write FEEL; put texts in double quotes' },
  },
  'lint-no-assignment': {
    severity: 'warning',
    message: { zh: '没有写明“{name}”由谁办理', en: 'Nothing says who does "{name}"' },
    cure: { zh: '填写指派规则，例如 unitHead(starterUnit)', en: 'Write an assignment rule, e.g. unitHead(starterUnit)' },
  },
  'lint-lane-assignment': {
    severity: 'info',
    message: {
      zh: '“{name}”没有指派规则，将由泳道“{lane}”同名科室的人员或同名职务的人办理',
      en: '"{name}" has no assignment rule: the members of the unit, or the holders of the post, that lane "{lane}" is named after get it',
    },
    cure: { zh: '如与本意不符，请在任务或泳道上填写指派规则', en: 'If that is not meant, write an assignment rule at the task or the lane' },
  },
  'lint-lane-ambiguous': {
    severity: 'warning',
    message: { zh: '“{name}”同时放在泳道 {lanes} 里', en: '"{name}" lies in several lanes at once: {lanes}' },
    cure: { zh: '只放在一条泳道里，否则按第一条指派', en: 'Put it into one of them; the first counts' },
  },
  'lint-no-due': {
    severity: 'info',
    message: { zh: '“{name}”没有办理时限', en: '"{name}" has no due date' },
    cure: { zh: '如有规定时限，填写例如 3 working days', en: 'If a rule sets one, write e.g. 3 working days' },
  },
  'lint-superfluous-gateway': {
    severity: 'warning',
    message: { zh: '网关“{name}”只有一进一出，没有作用', en: 'Gateway "{name}" has one way in and one way out: it does nothing' },
    cure: { zh: '删去网关，直接连线', en: 'Remove the gateway and connect its neighbours' },
  },
  'lint-implicit-split': {
    severity: 'warning',
    message: { zh: '“{name}”有几条没有条件的出路，会同时走，图上却没有画明', en: 'Several ways leave "{name}" without conditions: all are taken at once, and the drawing does not say so' },
    cure: { zh: '同时走就画并行网关；只走一条就画排他网关并写明条件', en: 'Draw a parallel gateway; or an exclusive one with conditions if only one is meant' },
  },
  'lint-duplicate-flow': {
    severity: 'warning',
    message: { zh: '两个节点之间有两条相同的连线', en: 'Two flows alike connect the same nodes' },
    cure: { zh: '删去其中一条', en: 'Remove one of them' },
  },
  'lint-duplicate-outcome': {
    severity: 'error',
    message: { zh: '“{name}”有两个名为“{outcome}”的办理结果', en: '"{name}" has two outcomes named "{outcome}"' },
    cure: { zh: '每个结果用不同的名称', en: 'Give every outcome a name of its own' },
  },
  'lint-outcome-clobbered': {
    severity: 'warning',
    message: {
      zh: '“{name}”与并行的“{other}”把结果写入同一变量“{variable}”，后写的会覆盖先写的',
      en: '"{name}" and "{other}", which runs beside it, store their outcomes in the same variable "{variable}": the later overwrites the earlier',
    },
    cure: { zh: '为其中一个另设结果变量（lz:outcomeVariable）', en: 'Give one of them another outcome variable (lz:outcomeVariable)' },
  },
  'lint-return-target': {
    severity: 'error',
    message: { zh: '“{name}”退回的目标“{target}”不存在', en: '"{target}", to which "{name}" may send back, does not exist' },
    cure: { zh: '改为流程中某个任务的 id', en: 'Use the id of a task of this process' },
  },
  'lint-return-not-upstream': {
    severity: 'error',
    message: { zh: '“{name}”退回的目标“{target}”不在它之前', en: '"{target}", to which "{name}" may send back, does not come before it' },
    cure: { zh: '选择流程中先于它办理的任务', en: 'Choose a task that comes before it' },
  },
  'lint-unknown-form': {
    severity: 'error',
    message: { zh: '表单“{key}”不在部署包中', en: 'The form "{key}" is not part of the deployment' },
    cure: { zh: '上传该表单，或改正表单标识', en: 'Upload the form, or correct its key' },
  },
  'lint-unknown-decision': {
    severity: 'error',
    message: { zh: '决策“{ref}”不在部署包中', en: 'The decision "{ref}" is not part of the deployment' },
    cure: { zh: '上传含有该决策的 DMN 文件，或改正标识', en: 'Upload the DMN file that has it, or correct the id' },
  },
  'lint-unknown-process': {
    severity: 'error',
    message: { zh: '调用的流程“{called}”不存在', en: 'The called process "{called}" does not exist' },
    cure: { zh: '先部署该流程，或改正标识', en: 'Deploy that process first, or correct the id' },
  },
  'lint-timer-text': {
    severity: 'error',
    message: { zh: '时间“{text}”读不懂', en: 'The time "{text}" cannot be read' },
    cure: {
      zh: '写成 3 working days、PT90M、P5D、R3/P1D 或日期；表达式以 = 开头',
      en: 'Write 3 working days, PT90M, P5D, R3/P1D or a date; begin an expression with =',
    },
  },
  'lint-timer-missing': {
    severity: 'error',
    message: { zh: '定时事件“{name}”没有写时间', en: 'Timer event "{name}" has no time' },
    cure: { zh: '填写期限、日期或周期之一', en: 'Fill in one of duration, date or cycle' },
  },
  'lint-message-missing': {
    severity: 'error',
    message: { zh: '“{name}”没有指定消息', en: '"{name}" names no message' },
    cure: { zh: '选择或新建一个消息', en: 'Choose or create a message' },
  },
  'lint-message-unnamed': {
    severity: 'error',
    message: { zh: '消息“{id}”没有名称，无法对应', en: 'Message "{id}" has no name, so nothing can be matched with it' },
    cure: { zh: '给消息起一个名称', en: 'Give the message a name' },
  },
  'lint-link-without-catch': {
    severity: 'error',
    message: { zh: '链接“{link}”没有对应的接收', en: 'Nothing catches the link "{link}"' },
    cure: { zh: '在同一层添加同名的链接接收事件', en: 'Add a link catch event of the same name on the same level' },
  },
  'lint-clause-malformed': {
    severity: 'warning',
    message: { zh: '条款编号“{clause}”写法有误', en: 'The clause id "{clause}" is malformed' },
    cure: {
      zh: '写成 DZ-3.4a 的样子，几个编号用空格隔开，不要重复',
      en: 'Write it like DZ-3.4a; separate several by spaces; name each once',
    },
  },
} as const satisfies CodeTable;

export type LintCode = keyof typeof LINT_CODES;

/** Makes a diagnostic of this library. */
export const diagnose = diagnosticsOf(LINT_CODES);
