import type { Catalogue } from '@liuzhuan/ui';

/** Draft, saving and conflict. */
export const WORKSPACE_TEXTS = {
  clean: { zh: '与第 {version} 版一致', en: 'Same as version {version}' },
  cleanNew: { zh: '尚未修改', en: 'Unchanged' },
  saved: { zh: '草稿已保存', en: 'Draft saved' },
  changed: { zh: '有修改，即将保存', en: 'Changed, about to be saved' },
  saving: { zh: '正在保存草稿…', en: 'Saving the draft…' },
  conflict: { zh: '他人也在修改', en: 'Somebody else is editing, too' },
  'kept-here': { zh: '无法连接服务器，草稿已保存在本机，恢复后自动上传', en: 'No connection: the draft is kept on this computer and will be sent' },
  'not-kept': { zh: '无法连接服务器，本机也存不下草稿：请不要关闭页面，或先导出 .bpmn', en: 'No connection, and no room for the draft on this computer: keep the page open, or export it' },
  refused: { zh: '服务器没有接受草稿，修改只在本机', en: 'The server did not take the draft: the changes are only on this computer' },
  conflictTitle: { zh: '草稿刚刚已由他人保存', en: 'Somebody else has just saved this draft' },
  conflictBy: { zh: '草稿刚刚已由他人保存：{by}', en: '{by} has just saved this draft' },
  conflictText: { zh: '保存的也可能是您自己的另一个窗口。您在这里的修改还在画布上，尚未上传。请选择以哪一份为准；另一份不再保留，可先导出自己的。', en: 'It may have been another window of yours. Your changes here are on the canvas but not sent. Choose which draft stays; export yours first if you need it.' },
  takeTheirs: { zh: '载入对方的草稿', en: 'Load their draft' },
  overwrite: { zh: '用我的覆盖', en: 'Overwrite with mine' },
  isEditing: { zh: '{name} 正在编辑', en: '{name} is editing' },
  hasEdited: { zh: '{name} 刚编辑过', en: '{name} has edited' },
  savedWhen: { zh: '{doing}（{when}保存）', en: '{doing} (saved {when})' },
  justNow: { zh: '刚刚', en: 'just now' },
  and: { zh: '、', en: ', ' },
  presenceAdvice: { zh: '。请先商定由谁修改，以免互相覆盖。', en: '. Agree who draws, so that nobody overwrites the other.' },
  changedSince: { zh: '草稿已改动，以下是改动前的结果', en: 'The draft has changed since; this is how it was before' },
  missing: { zh: '没有这个流程，也没有它的草稿', en: 'There is no such process and no draft of it' },
} as const satisfies Catalogue;
