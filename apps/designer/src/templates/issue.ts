import type { OfficeTemplate } from './office-template';
import { line, person } from './template-parts';

/** 印发: printed, then distributed and receipts gathered. */
export const ISSUE: OfficeTemplate = {
  id: 'issue',
  name: { zh: '印发', en: 'Issue' },
  note: { zh: '排版印制，再分发并登记签收', en: 'Printed, then distributed against receipt' },
  icon: 'bpmn-icon-user-task',
  parts: [
    person('print', '排版印制', [0, 0], {
      rule: 'post("文档员")',
      claim: true,
      within: '1 working day',
      remindBefore: '4 working hours',
      outcomes: [{ name: 'done', label: '已印制' }],
      documents: 'read',
    }),
    person('distribute', '分发、登记签收', [1, 0], {
      rule: 'post("文档员")',
      claim: true,
      within: '1 working day',
      remindBefore: '4 working hours',
      remindEvery: '1 working day',
      outcomes: [{ name: 'done', label: '已分发' }],
      documents: 'read',
    }),
  ],
  flows: line('print', 'distribute'),
  entry: 'print',
  exit: 'distribute',
  variables: [],
  choose: { part: 'print', group: 'assignment' },
};
