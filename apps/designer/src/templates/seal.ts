import type { OfficeTemplate } from './office-template';
import { person } from './template-parts';

/** 用印: who keeps the seal puts it on what was signed. */
export const SEAL: OfficeTemplate = {
  id: 'seal',
  name: { zh: '用印', en: 'Seal' },
  note: { zh: '管印人员核对签发后用印', en: 'The keeper of the seal puts it on' },
  icon: 'bpmn-icon-user-task',
  parts: [
    person('seal', '用印', [0, 0], {
      rule: 'post("文档员")',
      claim: true,
      within: '4 working hours',
      outcomes: [{ name: 'sealed', label: '已用印' }],
      back: true,
      documents: 'read',
    }),
  ],
  flows: [],
  entry: 'seal',
  exit: 'seal',
  variables: [],
  choose: { part: 'seal', group: 'assignment' },
};
