import type { BilingualText } from '@liuzhuan/kernel';
import type { Expected } from '../../feel/check-types';

/** One input a service asks for. */
export interface ServiceInput {
  readonly name: string;
  readonly label: BilingualText;
  readonly expected?: Expected;
  readonly optional?: boolean;
}

/** A service of the office: what it is called, what it asks for, what it answers. */
export interface ServiceType {
  readonly type: string;
  readonly label: BilingualText;
  readonly inputs: readonly ServiceInput[];
  /** What its result holds; absent: nothing. */
  readonly result?: BilingualText;
}

const input = (name: string, zh: string, en: string, more: Pick<ServiceInput, 'expected' | 'optional'> = {}): ServiceInput => ({ name, label: { zh, en }, ...more });

/** The services the engine has, in words. */
export const SERVICE_TYPES: readonly ServiceType[] = [
  {
    type: 'draw-number',
    label: { zh: '取号（发文字号等）', en: 'Draw a number' },
    inputs: [
      input('series', '编号序列（如 "锦政发"）', 'Series', { expected: 'text' }),
      input('pattern', '格式（如 "锦政发〔{year}〕{n}号"）', 'Pattern', { expected: 'text' }),
      input('year', '年份（空：今年）', 'Year (empty: this one)', { optional: true }),
    ],
    result: { zh: '一组值：series、sequence、text、taken', en: 'series, sequence, text, taken' },
  },
  {
    type: 'void-number',
    label: { zh: '作废号码', en: 'Void a number' },
    inputs: [
      input('number', '取号所得的变量', 'What was drawn', { optional: true }),
      input('series', '或：编号序列', 'Or: series', { expected: 'text', optional: true }),
      input('sequence', '或：序号', 'Or: sequence', { expected: 'number', optional: true }),
      input('reason', '作废原因', 'Reason', { expected: 'text' }),
    ],
  },
  {
    type: 'notify',
    label: { zh: '发送通知', en: 'Notify' },
    inputs: [input('to', '通知谁', 'To', { expected: 'persons' }), input('text', '通知内容', 'Text', { expected: 'text' })],
  },
  {
    type: 'external',
    label: { zh: '外部系统', en: 'Another system' },
    inputs: [input('topic', '主题（外部系统按此领取）', 'Topic', { expected: 'text' })],
    result: { zh: '外部系统交回的内容', en: 'what the other system gives back' },
  },
];
