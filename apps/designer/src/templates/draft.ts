import type { OfficeTemplate } from './office-template';
import { person } from './template-parts';

/** 拟稿: who began the case writes the document. */
export const DRAFT: OfficeTemplate = {
  id: 'draft',
  name: { zh: '拟稿', en: 'Draft' },
  note: { zh: '发起人起草，可上传文稿', en: 'The starter writes the document' },
  icon: 'bpmn-icon-user-task',
  parts: [
    person('draft', '拟稿', [0, 0], {
      rule: 'starter',
      within: '2 working days',
      remindBefore: '4 working hours',
      outcomes: [{ name: 'submit', label: '送核稿' }],
      documents: 'write',
    }),
  ],
  flows: [],
  entry: 'draft',
  exit: 'draft',
  variables: [],
  choose: { part: 'draft', group: 'form' },
};
