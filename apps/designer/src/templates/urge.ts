import type { OfficeTemplate } from './office-template';
import { end, limit, line, person } from './template-parts';

/** 催办: when a task is late, its work goes on, and somebody has to urge and to write down that he did. */
export const URGE: OfficeTemplate = {
  id: 'urge',
  name: { zh: '催办', en: 'Urge' },
  note: { zh: '到期未办不中断，另派人催办并记录', en: 'When late, work goes on and somebody has to urge' },
  icon: 'bpmn-icon-intermediate-event-catch-non-interrupting-timer',
  parts: [
    person('work', '承办', [0, 0], {
      rule: 'members(starterUnit)',
      claim: true,
      within: '3 working days',
      remindBefore: '1 working day',
      remindEvery: '1 working day',
      outcomes: [{ name: 'done', label: '办结' }],
      documents: 'write',
    }),
    limit('late', '到期未办', 'work', '3 working days', false),
    person('urge', '催办并记录', [1, 1], { rule: 'unitHead(starterUnit)', within: '4 working hours', outcomes: [{ name: 'urged', label: '已催办', opinion: 'required' }], outcomeVariable: '催办结果', outputs: { 催办时间: 'now' } }),
    end('urged', '已催办', [2, 1]),
  ],
  flows: line('late', 'urge', 'urged'),
  entry: 'work',
  exit: 'work',
  variables: ['催办时间', '催办结果'],
  choose: { part: 'work', group: 'assignment' },
};
