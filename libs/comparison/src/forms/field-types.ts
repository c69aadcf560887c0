import type { BilingualText } from '@liuzhuan/kernel';

const TYPES: Readonly<Record<string, BilingualText>> = {
  textfield: { zh: '单行文字', en: 'text field' },
  textarea: { zh: '多行文字', en: 'text area' },
  number: { zh: '数字', en: 'number' },
  datetime: { zh: '日期时间', en: 'date and time' },
  checkbox: { zh: '勾选框', en: 'checkbox' },
  checklist: { zh: '多选框组', en: 'checkbox group' },
  radio: { zh: '单选框组', en: 'radio group' },
  select: { zh: '下拉选择', en: 'select' },
  taglist: { zh: '标签列表', en: 'tag list' },
  filepicker: { zh: '选择文件', en: 'file' },
  expression: { zh: '表达式', en: 'expression' },
  text: { zh: '说明文字', en: 'text' },
  html: { zh: 'HTML 内容', en: 'HTML' },
  image: { zh: '图片', en: 'image' },
  table: { zh: '表格', en: 'table' },
  spacer: { zh: '间隔', en: 'spacer' },
  separator: { zh: '分隔线', en: 'separator' },
  documentPreview: { zh: '文件预览', en: 'document preview' },
  iframe: { zh: '内嵌网页', en: 'iframe' },
  group: { zh: '分组', en: 'group' },
  dynamiclist: { zh: '动态列表', en: 'dynamic list' },
  button: { zh: '按钮', en: 'button' },
};

/** What kind of field it is in words; kinds of others keep their technical name. */
export function fieldType(type: string): BilingualText {
  return TYPES[type] ?? { zh: type, en: type };
}

/** Fields that only show something. */
export const SHOWN_ONLY: ReadonlySet<string> = new Set(['text', 'html', 'image', 'spacer', 'separator', 'documentPreview', 'iframe']);
