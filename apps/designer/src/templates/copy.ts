import type { OfficeTemplate } from './office-template';
import { service } from './template-parts';

/** 抄送: tells people without asking anything of them. A copy on completion of a task is a setting of that task. */
export const COPY: OfficeTemplate = {
  id: 'copy',
  name: { zh: '抄送', en: 'Copy' },
  note: { zh: '告知有关人员，不需办理', en: 'Tells people; nothing is asked of them' },
  icon: 'bpmn-icon-service-task',
  parts: [service('copy', '抄送', [0, 0], 'notify', { to: 'members(starterUnit)', text: '"抄送：" + case.title' })],
  flows: [],
  entry: 'copy',
  exit: 'copy',
  variables: [],
  choose: { part: 'copy', group: 'service' },
};
