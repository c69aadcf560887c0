import { compileExpression } from '@liuzhuan/feel';
import type { LintRule } from '../lint-context';
import { settingExpressionsOf } from '../setting-expressions-of';
import { unreadable } from '../unreadable';

/** Rules of assignment, titles, mappings and the like are FEEL; what does not parse would stop a case later. */
export const settingSyntax: LintRule = {
  code: 'lint-setting-syntax',
  check: (context) =>
    settingExpressionsOf(context).flatMap(({ element, property, source }) =>
      unreadable(context, 'lint-setting-syntax', element, property, compileExpression(source)),
    ),
};
