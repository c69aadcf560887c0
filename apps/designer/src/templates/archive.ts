import type { OfficeTemplate } from './office-template';
import { person } from './template-parts';

/** 归档: the signed text and the final document are kept; versions are locked. */
export const ARCHIVE: OfficeTemplate = {
  id: 'archive',
  name: { zh: '归档', en: 'Archive' },
  note: { zh: '文档人员存档并锁定全部版本', en: 'Kept on file; all versions are locked' },
  icon: 'bpmn-icon-user-task',
  parts: [
    person('archive', '归档', [0, 0], {
      rule: 'post("文档员")',
      claim: true,
      within: '3 working days',
      remindBefore: '1 working day',
      outcomes: [{ name: 'done', label: '已归档' }],
      documents: 'read',
      lock: true,
    }),
  ],
  flows: [],
  entry: 'archive',
  exit: 'archive',
  variables: [],
  choose: { part: 'archive', group: 'assignment' },
};
