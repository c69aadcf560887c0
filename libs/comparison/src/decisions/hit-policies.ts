import type { BilingualText } from '@liuzhuan/kernel';

const POLICIES: Readonly<Record<string, BilingualText>> = {
  UNIQUE: { zh: '只命中一行', en: 'unique' },
  ANY: { zh: '命中的各行结果须一致', en: 'any' },
  PRIORITY: { zh: '取优先的一行', en: 'priority' },
  FIRST: { zh: '取最前的一行', en: 'first' },
  'RULE ORDER': { zh: '全部命中，按行序', en: 'rule order' },
  'OUTPUT ORDER': { zh: '全部命中，按结果次序', en: 'output order' },
  COLLECT: { zh: '全部命中', en: 'collect' },
};

/** A hit policy in words. */
export function hitPolicy(policy: string): BilingualText {
  return POLICIES[policy] ?? { zh: policy, en: policy };
}

/** Whether the order of the rows decides anything (DMN 1.5, 8.2.11). */
export function orderMatters(policy: string): boolean {
  return policy !== 'UNIQUE' && policy !== 'ANY';
}
