import type { OfficeTemplate } from './office-template';
import { person } from './template-parts';

/** 核稿: the head of the drafter's unit agrees, or sends the case back to the task before. */
export const REVIEW: OfficeTemplate = {
  id: 'review',
  name: { zh: '核稿', en: 'Review' },
  note: { zh: '科室负责人审核，可退回上一步', en: 'The head of the unit agrees or sends back' },
  icon: 'bpmn-icon-user-task',
  parts: [
    person('review', '核稿', [0, 0], {
      rule: 'unitHead(starterUnit)',
      within: '1 working day',
      remindBefore: '4 working hours',
      escalateTo: 'leaderInCharge(starterUnit)',
      outcomes: [{ name: 'agree', label: '同意' }],
      back: true,
      documents: 'write',
    }),
  ],
  flows: [],
  entry: 'review',
  exit: 'review',
  variables: [],
  choose: { part: 'review', group: 'assignment' },
};
