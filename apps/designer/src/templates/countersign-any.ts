import { AGREE_OR_DISSENT, countersign, SOMEBODY_DISSENTS } from './countersign-parts';

/** 会签（任一）: the first who signs decides; the tasks of the others are taken away. */
export const COUNTERSIGN_ANY = countersign({
  id: 'countersign-any',
  name: { zh: '会签：任一人', en: 'Countersign: anyone' },
  note: { zh: '同时送各人，一人会签即往下走', en: 'Side by side; the first who signs decides' },
  title: '会签（任一人）',
  outcomes: AGREE_OR_DISSENT,
  members: { until: 'numberOfCompletedInstances >= 1' },
  question: '同意？',
  dissent: SOMEBODY_DISSENTS,
});
