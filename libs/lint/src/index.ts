export { LINT_CODES, type LintCode } from './codes';
export { lintProcess } from './lint-process';
export type { LintResources } from './lint-resources';
export type { LintContext, LintRule } from './lint-context';
export { LINT_RULES } from './rules';
export type { Edit, Repair, Repairable } from './repair/repair';
export { repairOf } from './repair/repair-of';
