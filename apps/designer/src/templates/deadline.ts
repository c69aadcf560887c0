import type { OfficeTemplate } from './office-template';
import { choice, limit, person } from './template-parts';

/** 限时办结: a task that is taken away when its time is over; the leader in charge has it finished. */
export const DEADLINE: OfficeTemplate = {
  id: 'deadline',
  name: { zh: '限时办结', en: 'Deadline' },
  note: { zh: '到期未办结即转分管领导督办', en: 'When the time is over the leader in charge takes over' },
  icon: 'bpmn-icon-intermediate-event-catch-timer',
  parts: [
    person('work', '限时承办', [0, 0], {
      rule: 'members(starterUnit)',
      claim: true,
      within: '3 working days',
      remindBefore: '1 working day',
      escalateTo: 'leaderInCharge(starterUnit)',
      outcomes: [{ name: 'done', label: '办结' }],
      documents: 'write',
      outputs: { 按期办结: 'true' },
    }),
    limit('over', '到期未办结', 'work', '3 working days'),
    person('supervise', '督办办结', [1, 1], {
      rule: 'leaderInCharge(starterUnit)',
      within: '1 working day',
      outcomes: [{ name: 'done', label: '已督办办结', opinion: 'required' }],
      documents: 'write',
      outputs: { 按期办结: 'false' },
    }),
    choice('on', [2, 0]),
  ],
  flows: [
    { from: 'work', to: 'on' },
    { from: 'over', to: 'supervise' },
    { from: 'supervise', to: 'on' },
  ],
  entry: 'work',
  exit: 'on',
  variables: ['按期办结'],
  choose: { part: 'work', group: 'due' },
};
