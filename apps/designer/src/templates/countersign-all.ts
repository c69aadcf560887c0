import { AGREE_OR_DISSENT, countersign, SOMEBODY_DISSENTS } from './countersign-parts';

/** 会签（全部）: everybody signs, side by side; one dissent is settled first. */
export const COUNTERSIGN_ALL = countersign({
  id: 'countersign-all',
  name: { zh: '会签：全部', en: 'Countersign: all' },
  note: { zh: '同时送各人，全部会签完才往下走', en: 'Side by side; goes on when everybody has signed' },
  title: '会签',
  outcomes: AGREE_OR_DISSENT,
  members: {},
  question: '均同意？',
  dissent: SOMEBODY_DISSENTS,
});
