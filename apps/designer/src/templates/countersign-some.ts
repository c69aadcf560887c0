import { AGREE_OR_DISSENT, AGREED, countersign } from './countersign-parts';
import { script } from './template-parts';

const NEEDED = '须同意人数';

/** 会签（n 人同意）: ends as soon as so many agree; with fewer in the end the drafter settles it. */
export const COUNTERSIGN_SOME = countersign({
  id: 'countersign-some',
  name: { zh: '会签：若干人同意', en: 'Countersign: n of m' },
  note: { zh: '同时送各人，达到须同意人数即往下走', en: 'Side by side; goes on as soon as so many agree' },
  title: '会签（若干人同意）',
  outcomes: AGREE_OR_DISSENT,
  members: { until: `${AGREED} >= ${NEEDED}` },
  question: '达到人数？',
  dissent: `${AGREED} < ${NEEDED}`,
  before: script('needed', '定会签同意人数', [0, 0], '2', NEEDED),
  variables: [NEEDED],
});
