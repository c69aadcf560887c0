import type { BilingualText } from '@liuzhuan/kernel';

/** Everything an import may have to add to a setting. */
export const IMPORT_NOTES = {
  'expression-unknown': { zh: '表达式中的“{part}”没有对应的 FEEL 写法，请改写', en: 'FEEL has no counterpart for "{part}" in the expression: write it anew' },
  'group-as-post': { zh: '候选组“{group}”当作岗位，由任该岗位的人认领', en: 'Candidate group "{group}" is taken for a post: its holders may claim' },
  'assignee-first': { zh: '已有办理人，候选人与候选组不起作用', en: 'There is an assignee: candidates have no effect' },
  'worker-needed': { zh: '改为外部服务，主题为“{topic}”：需要一个工作程序来完成', en: 'Became external work on topic "{topic}": a worker has to do it' },
  'java-listener': { zh: '监听器里的程序不会执行；需要时改为服务任务', en: 'Code of listeners is not run; make a service task of it where needed' },
  'flow-assignment': { zh: '顺序流上的赋值“{part}”没有对应写法；需要时放到前面活动的输出里', en: 'The assignment "{part}" on a flow has no counterpart; put it into the outputs of the activity before where needed' },
  'form-fields': { zh: '内嵌表单字段保留在文件里；请画一张表单', en: 'Fields of a built-in form stay in the file; draw a form' },
  'form-to-draw': { zh: '表单“{key}”要另外画', en: 'Form "{key}" has to be drawn' },
  'decision-to-add': { zh: '决策“{ref}”要随流程一起部署', en: 'Decision "{ref}" has to be deployed with the process' },
  'rules-engine': { zh: '规则引擎的规则不会执行；改为 DMN 决策', en: 'Rules of a rule engine are not run; make a DMN decision of them' },
  'script-language': { zh: '脚本语言 {language} 不执行；请改写成 FEEL', en: 'Scripts in {language} are not run: write them in FEEL' },
  'call-everything': { zh: '“传递全部变量”没有对应写法；请逐个列出', en: '"All variables" has no counterpart: list them one by one' },
  'call-binding': { zh: '总是调用现行版本', en: 'The version in force is called' },
  'no-effect': { zh: '与流程的走向无关，保留在文件里', en: 'The course does not depend on it; it stays in the file' },
  'already-ours': { zh: '这里已有流转自己的设置，以它为准', en: 'There is a setting of ours already, which holds' },
  'misplaced': { zh: '写在 {element} 上没有作用，保留在文件里', en: 'Has no effect on {element}; it stays in the file' },
  'unknown': { zh: '不认识的设置，保留在文件里', en: 'An unknown setting; it stays in the file' },
  'executable': { zh: '该产品默认可执行，标为可执行', en: 'Executable by that product’s default: marked as such' },
  'idiom': { zh: '按该产品的习惯写法翻译', en: 'Translated by a habit of that product' },
  'initial-value': { zh: '数据对象的初值不会写入变量；请用脚本任务赋值', en: 'The initial value of a data object is not put into a variable: use a script task' },
  'error-variables': { zh: '错误的代码与消息不存入变量', en: 'Code and message of an error are not stored in variables' },
} as const satisfies Readonly<Record<string, BilingualText>>;

export type ImportNote = keyof typeof IMPORT_NOTES;
