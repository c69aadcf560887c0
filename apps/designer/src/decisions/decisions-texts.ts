import type { Catalogue } from '@liuzhuan/ui';

/** Decision tables: edit and try. */
export const DECISIONS_TEXTS = {
  none: { zh: '这个流程没有决策表', en: 'This process has no decision tables' },
  noneText: { zh: '“决策任务”按表中的规则得出结论。新建后，在画布的决策任务中选用。', en: 'A business rule task takes its answer from a table. Create one, then choose it in the task.' },
  add: { zh: '新建决策表', en: 'New decision table' },
  file: { zh: '文件', en: 'File' },
  view: { zh: '决策', en: 'Decision' },
  diagram: { zh: '关系图', en: 'Diagram' },
  try: { zh: '试算', en: 'Try' },
  tryRun: { zh: '试算', en: 'Try' },
  tryHelp: { zh: '填写输入，看命中哪几行。文字可不加引号；列表、上下文用 JSON。', en: 'Enter the inputs and see which rows match. Texts need no quotes; lists and contexts are JSON.' },
  result: { zh: '结果', en: 'Result' },
  matched: { zh: '命中第 {rows} 行', en: 'Rows matched: {rows}' },
  noneMatched: { zh: '没有命中任何一行', en: 'No row matched' },
  unreadable: { zh: '这份决策表无法打开', en: 'This file cannot be opened' },
  name: { zh: '决策表名称', en: 'Name of the table' },
  id: { zh: '决策标识', en: 'Id of the decision' },
  idWrong: { zh: '字母、数字、下划线，以字母开头', en: 'Letters, digits, underscore; a letter first' },
  removeFile: { zh: '删除此文件', en: 'Remove this file' },
  removeConfirm: { zh: '从流程中删除“{name}”？', en: 'Remove “{name}” from the process?' },
} as const satisfies Catalogue;
