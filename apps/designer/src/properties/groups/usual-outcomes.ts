import type { OutcomeValues } from '../../editing/outcomes-of';

const of = (name: string, label: string, opinion: OutcomeValues['opinion'], primary = false): OutcomeValues => ({ name, label, opinion, primary, condition: '' });

/** Outcomes offices use again and again, to be added with one choice. */
export const USUAL_OUTCOMES: readonly OutcomeValues[] = [
  of('agree', '同意', 'optional', true),
  of('refuse', '不同意', 'required'),
  of('revise', '修改后再报', 'required'),
  of('sign', '签发', 'optional', true),
  of('submit', '提交', 'none', true),
  of('done', '办结', 'optional', true),
  of('seen', '已阅', 'none', true),
  of('transfer', '转有关科室办理', 'required'),
];
