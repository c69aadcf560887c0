/**
 * What changed between two versions of a process. `compareResources(before, after)` is synchronous, never throws for an author's mistake
 * (a file that cannot be read is compared as text) and gives an empty list for versions that do the same and look the same.
 * `releaseNotes(changes, locale)` makes a short text of lines from it. The words for rules and elements are everybody's.
 */
export type { Change, ChangedElement, ChangeKind, ChangeSubject } from './change';
export type { ComparedFile } from './compared-file';
export { compareResources } from './compare-resources';
export { releaseNotes } from './release-notes';
export { elementWord, triggerWord } from './words/element-words';
export { type Blank, type ReadRule, readRule, RULE_PATTERNS, type RulePattern, writeRule } from './words/rule-patterns';
export { ruleOf, rulesIn } from './words/rule-list';
export { type RuleVoice, sayRule } from './words/say-rule';
