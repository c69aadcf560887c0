import type { OfficeTemplate } from './office-template';
import { choice, limit, person, script, service } from './template-parts';

const REPLY = {
  rule: 'unitHead(starterUnit)',
  outcomes: [
    { name: 'agree', label: '同意' },
    { name: 'opinion', label: '有意见', opinion: 'required' },
  ],
  documents: 'write',
  outputs: { 答复结论: 'if outcome = "agree" then "同意" else "有意见"', 答复时间: 'now' },
} as const;

/** 视为同意: silence counts as consent, but only after the addressee has been urged and has kept silent again. */
export const DEEMED_CONSENT: OfficeTemplate = {
  id: 'deemed-consent',
  name: { zh: '视为同意', en: 'Deemed consent' },
  note: { zh: '逾期先催办，再不答复视为同意', en: 'Silence after urging counts as consent' },
  icon: 'bpmn-icon-intermediate-event-catch-timer',
  parts: [
    person('reply', '答复意见', [0, 0], { ...REPLY, within: '5 working days', remindBefore: '1 working day' }),
    limit('late', '到期未答复', 'reply', '5 working days'),
    service('urge', '催办', [1, 1], 'notify', { to: '[unitHead(starterUnit)]', text: '"征求意见已到期，请即答复；仍不答复的，按规定视为同意"' }, { outputs: { 催办记录时间: 'now' } }),
    person('again', '催办后答复意见', [2, 1], { ...REPLY, within: '1 working day' }),
    limit('silent', '仍未答复', 'again', '1 working day'),
    script('deem', '记录：视为同意', [3, 2], '{ 答复结论: "视为同意", 答复时间: now }'),
    choice('on', [4, 0]),
  ],
  flows: [
    { from: 'reply', to: 'on' },
    { from: 'late', to: 'urge' },
    { from: 'urge', to: 'again' },
    { from: 'again', to: 'on' },
    { from: 'silent', to: 'deem' },
    { from: 'deem', to: 'on' },
  ],
  entry: 'reply',
  exit: 'on',
  variables: ['答复结论', '答复时间', '催办记录时间'],
  choose: { part: 'reply', group: 'assignment' },
};
