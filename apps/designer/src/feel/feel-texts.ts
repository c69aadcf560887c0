import type { Catalogue } from '@liuzhuan/ui';

/** Writing and trying expressions. */
export const FEEL_TEXTS = {
  feel: { zh: 'FEEL 表达式', en: 'FEEL expression' },
  hint: { zh: '输入时按 Ctrl+空格 列出可用的变量和函数', en: 'Ctrl+Space lists variables and functions' },
  unknown: { zh: '没有名为“{names}”的变量；若由外部给出可不理会', en: 'No variable is called “{names}”; ignore this if it comes from outside' },
  unknownFunction: { zh: '没有名为“{names}”的函数', en: 'No function is called “{names}”' },
  try: { zh: '试算', en: 'Try' },
  tryValue: { zh: '{name} 的值', en: 'Value of {name}' },
  tryHelp: { zh: '按 JSON 填写：文字加引号，如 "同意"；数字如 3；真假 true / false', en: 'As JSON: texts in quotes, numbers, true / false' },
  tryRun: { zh: '试算', en: 'Try' },
  result: { zh: '结果', en: 'Result' },
  notJson: { zh: '“{name}”的值不是 JSON', en: 'The value of “{name}” is no JSON' },
} as const satisfies Catalogue;
