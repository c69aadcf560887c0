import { checkDecisions, DECISION_CODES, type DecisionTable } from '@liuzhuan/feel';
import { TABLE_EXAMPLES } from '@liuzhuan/lint';
import { modelOfTable } from './model-of-table';

const codesIn = (table: DecisionTable): readonly string[] => [...new Set(checkDecisions(modelOfTable(table)).map(({ code }) => code))];

describe('the examples of decision tables', () => {
  it.each(TABLE_EXAMPLES)('$code is all that is found in the bad table, and the good one is left alone', ({ code, bad, good, beside = [] }) => {
    expect(codesIn(bad)).toEqual([...beside, code]);
    expect(codesIn(good)).toEqual([]);
  });

  it('leave no code out that is about rows and what they cover', () => {
    const shown = new Set(TABLE_EXAMPLES.map(({ code }) => code));
    const about = Object.keys(DECISION_CODES).filter((code) => /^dmn-(?:gap|more-gaps|overlap|rule|undecided)/.test(code));
    expect(about.filter((code) => !shown.has(code))).toEqual([]);
  });
});
