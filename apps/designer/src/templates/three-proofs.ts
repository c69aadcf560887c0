import type { OfficeTemplate } from './office-template';
import { choice, line, person } from './template-parts';

const LIMIT = { within: '4 working hours', remindBefore: '1 working hour' } as const;

/** 三校: by the drafter, by the head of the unit, and aloud by several; a mistake found leads back to the first. Then the clean copy. */
export const THREE_PROOFS: OfficeTemplate = {
  id: 'three-proofs',
  name: { zh: '三校', en: 'Three proofs' },
  note: { zh: '起草人、科室负责人、多人唱校；有误从一校重来', en: 'Drafter, head of the unit, several aloud; again from the first when there is a mistake' },
  icon: 'bpmn-icon-user-task',
  parts: [
    person('first', '一校：起草人校对', [0, 0], { rule: 'starter', ...LIMIT, outcomes: [{ name: 'done', label: '校对无误' }], documents: 'write' }),
    person('second', '二校：科室负责人校对', [1, 0], { rule: 'unitHead(starterUnit)', ...LIMIT, outcomes: [{ name: 'done', label: '校对无误' }], documents: 'write' }),
    person('third', '三校：唱校', [2, 0], {
      rule: '校对人',
      ...LIMIT,
      outcomes: [
        { name: 'ok', label: '唱校无误，签名' },
        { name: 'errors', label: '有误', opinion: 'required' },
      ],
      documents: 'read',
      members: { collection: 'members(starterUnit)', element: '校对人', output: '{ 人: 校对人, 结论: outcome }', into: '三校记录' },
    }),
    choice('right', [3, 0], '均无误？'),
    person('clean', '清稿', [4, 0], { rule: 'starter', ...LIMIT, outcomes: [{ name: 'done', label: '已清稿' }], documents: 'write', lock: true }),
  ],
  flows: [
    ...line('first', 'second', 'third', 'right'),
    { from: 'right', to: 'clean', name: '是', isDefault: true },
    { from: 'right', to: 'first', name: '有误', condition: 'some 记录 in 三校记录 satisfies 记录.结论 = "errors"' },
  ],
  entry: 'first',
  exit: 'clean',
  variables: ['三校记录'],
  choose: { part: 'third', group: 'members' },
};
