import { compileExpression } from '@liuzhuan/feel';
import type { Diagnostic } from '@liuzhuan/kernel';
import { conditionsOf } from '../conditions-of';
import type { LintRule } from '../lint-context';
import { unreadable } from '../unreadable';

/** A condition that does not parse can never be decided. Conditions in a foreign language are the compiler's to refuse. */
export const conditionSyntax: LintRule = {
  code: 'lint-condition-syntax',
  check: (context) =>
    conditionsOf(context).flatMap(({ element, property, expression }): Diagnostic[] =>
      unreadable(context, 'lint-condition-syntax', element, property, compileExpression(expression.text)),
    ),
};
