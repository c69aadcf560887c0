import type { CallOutput } from '@liuzhuan/contract';

export type RetentionRule = CallOutput<'readRetentionRules'>[number];

/** The key under which the rule for all other processes stands. */
export const EVERY_OTHER = '*';

/** The rules with one of them changed. */
export function withRule(rules: readonly RetentionRule[], index: number, change: Partial<RetentionRule>): readonly RetentionRule[] {
  return rules.map((rule, at) => (at === index ? { ...rule, ...change } : rule));
}

/** The rules with one more, for the first process that has none; undefined when all have one. */
export function withNewRule(rules: readonly RetentionRule[], processes: readonly string[]): readonly RetentionRule[] | undefined {
  const process = [EVERY_OTHER, ...processes].find((key) => !rules.some((rule) => rule.process === key));
  return process === undefined ? undefined : [...rules, { process, archiveAfterMonths: null, purgeAfterYears: null }];
}

/** Processes that a rule may be for: its own, and those without one. */
export function choicesOf(rules: readonly RetentionRule[], own: string, processes: readonly string[]): readonly string[] {
  return [...new Set([own, EVERY_OTHER, ...processes])].filter((key) => key === own || !rules.some((rule) => rule.process === key));
}
