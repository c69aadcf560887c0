import type { LintRule } from '../lint-context';
import { timeTextsOf } from '../time-texts-of';

/** Plainly no literal: a bare name, a call, a placeholder of another product. Used when nobody tells us what a literal is. */
const NO_LITERAL = /[${}()]|^(?!PT?\d)[A-Za-z_][\w.]*$/;

/** A time is a literal, or FEEL after `=`. A name without `=` is the usual slip. */
export const timerText: LintRule = {
  code: 'lint-timer-text',
  check: (context) => {
    const { resources, at } = context;
    const reads = (text: string) => (resources.isTimeLiteral ? resources.isTimeLiteral(text) : !NO_LITERAL.test(text));
    return timeTextsOf(context)
      .filter(({ time }) => time.kind === 'literal' && !reads(time.text))
      .map(({ element, property, time }) => at('lint-timer-text', element, { text: time.text }, property));
  },
};
