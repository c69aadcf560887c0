import { countersign, SIGNATURES } from './countersign-parts';
import { script } from './template-parts';

const votes = (choice: string) => `count(${SIGNATURES}[结论 = "${choice}"])`;

/** 会签（表决）: everybody votes; more than half of all must be in favour. */
export const COUNTERSIGN_VOTE = countersign({
  id: 'countersign-vote',
  name: { zh: '会签：表决', en: 'Countersign: vote' },
  note: { zh: '各人投票，赞成过半数通过', en: 'Everybody votes; more than half must be in favour' },
  title: '表决',
  outcomes: [
    { name: 'agree', label: '赞成' },
    { name: 'against', label: '反对', opinion: 'required' },
    { name: 'abstain', label: '弃权' },
  ],
  members: {},
  question: '过半数通过？',
  dissent: '表决计票.通过 = false',
  after: script(
    'count',
    '计票',
    [1, 0],
    `{ 赞成: ${votes('agree')}, 反对: ${votes('against')}, 弃权: ${votes('abstain')}, 通过: ${votes('agree')} * 2 > count(${SIGNATURES}) }`,
    '表决计票',
  ),
  variables: ['表决计票'],
});
