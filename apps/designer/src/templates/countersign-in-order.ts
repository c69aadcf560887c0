import { AGREE_OR_DISSENT, countersign, SOMEBODY_DISSENTS } from './countersign-parts';

/** 会签（依次）: one after another in the order of the list; the first dissent ends it. */
export const COUNTERSIGN_IN_ORDER = countersign({
  id: 'countersign-in-order',
  name: { zh: '会签：依次', en: 'Countersign: in order' },
  note: { zh: '按名单顺序逐人会签，有不同意见即停', en: 'One after another; the first dissent ends it' },
  title: '依次会签',
  outcomes: AGREE_OR_DISSENT,
  members: { inOrder: true, until: SOMEBODY_DISSENTS },
  question: '均同意？',
  dissent: SOMEBODY_DISSENTS,
});
