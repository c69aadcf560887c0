import type { Catalogue } from '@liuzhuan/ui';

/** Forms: draw, read as JSON. */
export const FORMS_TEXTS = {
  none: { zh: '这个流程没有表单', en: 'This process has no forms' },
  noneText: { zh: '新建表单后，在画布的人工任务或开始事件中选用。', en: 'Create one, then choose it in a user task or start event.' },
  add: { zh: '新建表单', en: 'New form' },
  file: { zh: '表单', en: 'Form' },
  view: { zh: '显示方式', en: 'View' },
  draw: { zh: '设计', en: 'Design' },
  preview: { zh: '预览', en: 'Preview' },
  json: { zh: 'JSON', en: 'JSON' },
  key: { zh: '表单标识', en: 'Key of the form' },
  keyWrong: { zh: '小写字母、数字和连字符，以字母开头', en: 'Small letters, digits and hyphens, a letter first' },
  keyTaken: { zh: '已有这个标识的表单', en: 'There is a form of this key' },
  apply: { zh: '采用', en: 'Apply' },
  jsonWrong: { zh: '不是有效的 JSON：{reason}', en: 'Not valid JSON: {reason}' },
  removeFile: { zh: '删除此表单', en: 'Remove this form' },
  removeConfirm: { zh: '从流程中删除表单“{name}”？', en: 'Remove the form “{name}”?' },
} as const satisfies Catalogue;
