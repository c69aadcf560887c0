import type { OfficeTemplate } from './office-template';
import { choice, end, line, person, script } from './template-parts';

/** 签发: the leader signs, which locks the document, or refuses; who signed and when is written down. */
export const SIGN: OfficeTemplate = {
  id: 'sign',
  name: { zh: '签发', en: 'Sign' },
  note: { zh: '领导签发并锁定文稿；不予签发则结束', en: 'The leader signs and locks the document, or refuses' },
  icon: 'bpmn-icon-user-task',
  parts: [
    person('sign', '签发', [0, 0], {
      rule: 'leaderInCharge(starterUnit)',
      within: '1 working day',
      remindBefore: '4 working hours',
      outcomes: [
        { name: 'sign', label: '签发' },
        { name: 'refuse', label: '不予签发', opinion: 'required' },
      ],
      outcomeVariable: '签批意见',
      back: true,
      documents: 'write',
      lock: 'sign',
    }),
    choice('signed', [1, 0], '准予签发？'),
    end('refused', '不予签发', [2, 1]),
    script('record', '登记签发', [2, 0], '{ 签批人: assigneeOf("@{sign}"), 签批日期: today }'),
  ],
  flows: [
    ...line('sign', 'signed'),
    { from: 'signed', to: 'record', name: '是', isDefault: true },
    { from: 'signed', to: 'refused', name: '否', condition: '签批意见 = "refuse"' },
  ],
  entry: 'sign',
  exit: 'record',
  variables: ['签批意见', '签批人', '签批日期'],
  choose: { part: 'sign', group: 'assignment' },
};
