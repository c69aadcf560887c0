import type { NamedElement } from '@liuzhuan/bpmn';
import type { CompiledExpression } from '@liuzhuan/feel';
import type { Diagnostic, Result } from '@liuzhuan/kernel';
import type { LintCode } from './codes';
import type { LintContext } from './lint-context';

/** The first mistake of an expression that did not compile, told in both languages where the expression stands. */
export function unreadable(
  { at }: LintContext,
  code: LintCode,
  element: NamedElement,
  property: string,
  result: Result<CompiledExpression, readonly Diagnostic[]>,
): Diagnostic[] {
  const [mistake] = result.ok ? [] : result.error;
  if (!mistake) return [];
  const params = { property, source: mistake.params['source'] ?? '' };
  const zh = at(code, element, { ...params, detail: mistake.message.zh }, property);
  const en = at(code, element, { ...params, detail: mistake.message.en }, property);
  return [{ ...en, message: { zh: zh.message.zh, en: en.message.en } }];
}
