import type { Catalogue } from '@liuzhuan/ui';

/** 发起. */
export const START_TEXTS = {
  count: { zh: '可发起 {count} 个流程', en: '{count} processes to start' },
  searchLabel: { zh: '搜索流程', en: 'Search processes' },
  begin: { zh: '发起', en: 'Start' },
  beginNamed: { zh: '发起“{name}”', en: 'Start “{name}”' },
  version: { zh: '第 {version} 版', en: 'version {version}' },
  inForceSince: { zh: '启用', en: 'in force since' },
  emptyTitle: { zh: '没有您可以发起的流程', en: 'There is no process you may start' },
  emptyText: { zh: '哪些人可以发起由流程规定；需要时请联系管理员。', en: 'Each process says who may start it; ask an administrator.' },
  chooseStart: { zh: '从哪里开始', en: 'Where to begin' },
  chooseStartText: { zh: '这个流程有几种开始，请选择一种', en: 'This process can begin in several ways: choose one' },
  formTitle: { zh: '填写', en: 'Fill in' },
  noForm: { zh: '这个流程不需要填表，提交后即开始流转。', en: 'This process needs no form; it starts when you submit.' },
  submit: { zh: '提交', en: 'Submit' },
  invalid: { zh: '表单还有需要补正的地方，已在字段下标出', en: 'Some fields need correction, as marked below them' },
  documentsLater: { zh: '文稿和附件在提交后的办理页面上传。', en: 'Documents are uploaded on the task page after submitting.' },
  notStartable: { zh: '您不能发起这个流程', en: 'You may not start this process' },
  notStartableText: { zh: '流程规定了可以发起的人员；需要时请联系管理员。', en: 'The process says who may start it; ask an administrator.' },
  back: { zh: '返回流程列表', en: 'Back to the list' },
} as const satisfies Catalogue;
