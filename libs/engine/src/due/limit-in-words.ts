import type { BilingualText } from '@liuzhuan/kernel';
import { describeDeadline, parseDeadline } from '@liuzhuan/worktime';

/** A limit as its author wrote it, in words: `3 working days` → 3 个工作日. An expression, which gives another limit for each case, stays as it is. */
export function limitInWords(text: string): BilingualText {
  const deadline = parseDeadline(text);
  return deadline.ok ? describeDeadline(deadline.value) : { zh: text, en: text };
}
