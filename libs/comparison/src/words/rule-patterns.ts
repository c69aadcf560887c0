import type { BilingualText } from '@liuzhuan/kernel';

/** What a place of a sentence is filled with. `choice`: a form field in which a step names somebody. */
export type Blank = 'unit' | 'post' | 'task' | 'variable' | 'choice';

/** One common way to say who gets a task: a sentence with blanks, and the FEEL it stands for. */
export interface RulePattern {
  readonly id: string;
  /** The sentence; `{0}`, `{1}` are its blanks. */
  readonly sentence: BilingualText;
  readonly blanks: readonly Blank[];
  /** The FEEL; `{0}`, `{1}` as in the sentence. */
  readonly feel: string;
}

/** The office's ways to name who acts, the most common first. The last takes any single variable. */
export const RULE_PATTERNS: readonly RulePattern[] = [
  { id: 'starter', sentence: { zh: '发起人', en: 'the starter' }, blanks: [], feel: 'starter' },
  { id: 'starter-head', sentence: { zh: '发起人所在科室的负责人', en: 'the head of the starter’s unit' }, blanks: [], feel: 'unitHead(starterUnit)' },
  { id: 'starter-leader', sentence: { zh: '发起人所在科室的分管领导', en: 'the leader in charge of the starter’s unit' }, blanks: [], feel: 'leaderInCharge(starterUnit)' },
  { id: 'unit-head', sentence: { zh: '{0}的负责人', en: 'the head of {0}' }, blanks: ['unit'], feel: 'unitHead(unit("{0}"))' },
  { id: 'unit-leader', sentence: { zh: '{0}的分管领导', en: 'the leader in charge of {0}' }, blanks: ['unit'], feel: 'leaderInCharge(unit("{0}"))' },
  { id: 'principal', sentence: { zh: '主要领导', en: 'the principal' }, blanks: [], feel: 'principal()' },
  { id: 'chosen', sentence: { zh: '{0}指定的人', en: 'whoever is named by {0}' }, blanks: ['choice'], feel: '{0}' },
  { id: 'post', sentence: { zh: '职务为{0}的人', en: 'whoever holds the post {0}' }, blanks: ['post'], feel: 'post("{0}")' },
  { id: 'unit-post', sentence: { zh: '{0}的{1}', en: 'the {1} of {0}' }, blanks: ['unit', 'post'], feel: 'postIn(unit("{0}"),"{1}")' },
  { id: 'unit-members', sentence: { zh: '{0}全体人员', en: 'everybody in {0}' }, blanks: ['unit'], feel: 'members(unit("{0}"))' },
  { id: 'unit-or-post', sentence: { zh: '{0}的人员，或职务为{0}的人', en: 'everybody in {0}, or whoever holds the post {0}' }, blanks: ['unit'], feel: 'unitOrPost("{0}")' },
  { id: 'assignee', sentence: { zh: '“{0}”的办理人', en: 'whoever did “{0}”' }, blanks: ['task'], feel: 'assigneeOf("{0}")' },
  { id: 'assignee-head', sentence: { zh: '“{0}”办理人所在科室的负责人', en: 'the head of the unit of whoever did “{0}”' }, blanks: ['task'], feel: 'unitHead(unitOf(assigneeOf("{0}")))' },
  { id: 'assignee-leader', sentence: { zh: '“{0}”办理人所在科室的分管领导', en: 'the leader in charge of the unit of whoever did “{0}”' }, blanks: ['task'], feel: 'leaderInCharge(unitOf(assigneeOf("{0}")))' },
  { id: 'counterpart-deputy', sentence: { zh: '发起科室的对口副秘书长', en: 'the deputy secretary-general for the starter’s unit' }, blanks: [], feel: 'counterpartDeputy(starterUnit)' },
  { id: 'counterpart-secretary', sentence: { zh: '发起科室的对口秘书', en: 'the secretary for the starter’s unit' }, blanks: [], feel: 'counterpartSecretary(starterUnit)' },
  { id: 'acting', sentence: { zh: '{0}，或主持其工作的人', en: '{0}, or whoever acts for that post' }, blanks: ['post'], feel: 'acting("{0}")' },
  { id: 'person-head', sentence: { zh: '{0}所在科室的负责人', en: 'the head of the unit of “{0}”' }, blanks: ['variable'], feel: 'unitHead(unitOf({0}))' },
  { id: 'person-leader', sentence: { zh: '{0}所在科室的分管领导', en: 'the leader in charge of the unit of “{0}”' }, blanks: ['variable'], feel: 'leaderInCharge(unitOf({0}))' },
  { id: 'variable-head', sentence: { zh: '“{0}”的负责人', en: 'the head of “{0}”' }, blanks: ['variable'], feel: 'unitHead({0})' },
  { id: 'variable-leader', sentence: { zh: '“{0}”的分管领导', en: 'the leader in charge of “{0}”' }, blanks: ['variable'], feel: 'leaderInCharge({0})' },
  { id: 'variable-members', sentence: { zh: '“{0}”全体人员', en: 'everybody in “{0}”' }, blanks: ['variable'], feel: 'members({0})' },
  { id: 'variable-heads', sentence: { zh: '“{0}”中各科室的负责人', en: 'the heads of the units in “{0}”' }, blanks: ['variable'], feel: 'headsOf({0})' },
  { id: 'variable-deputy', sentence: { zh: '“{0}”的对口副秘书长', en: 'the deputy secretary-general for “{0}”' }, blanks: ['variable'], feel: 'counterpartDeputy({0})' },
  { id: 'variable-secretary', sentence: { zh: '“{0}”的对口秘书', en: 'the secretary for “{0}”' }, blanks: ['variable'], feel: 'counterpartSecretary({0})' },
  { id: 'variable', sentence: { zh: '案件中的“{0}”', en: '“{0}” of the case' }, blanks: ['variable'], feel: '{0}' },
];

/** A rule understood as one of the patterns. */
export interface ReadRule {
  readonly pattern: RulePattern;
  readonly values: readonly string[];
}

const NAME = '[\\p{L}_][\\p{L}\\p{N}_]*';
const VARIABLE = `${NAME}(?:\\.${NAME})*`;
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function expressionOf({ feel, blanks }: RulePattern): RegExp {
  const source = escaped(feel).replace(/\\\{(\d)\\\}/g, (_, index: string) => {
    const blank = blanks[Number(index)];
    return blank === 'variable' ? `(${VARIABLE})` : blank === 'choice' ? `(${NAME})` : '([^"]+)';
  });
  return new RegExp(`^${source}$`, 'u');
}

const EXPRESSIONS = RULE_PATTERNS.map((pattern) => [pattern, expressionOf(pattern)] as const);

/** Spaces around brackets and commas mean nothing to FEEL; those within texts stay. */
export const compact = (rule: string): string =>
  rule
    .replace(/^\s*=/, '')
    .trim()
    .replace(/("[^"]*")|\s*([(),])\s*/g, (_, text: string | undefined, sign: string | undefined) => text ?? sign ?? '');

/** FEEL's own words are no variables. */
const RESERVED = new Set(['true', 'false', 'null']);

/**
 * Finds the sentence that a rule stands for; undefined when it is FEEL of its own.
 * @param choices names of form fields in which a step names somebody
 */
export function readRule(rule: string, choices: readonly string[] = []): ReadRule | undefined {
  const source = compact(rule);
  if (RESERVED.has(source)) return undefined;
  for (const [pattern, expression] of EXPRESSIONS) {
    const match = expression.exec(source);
    if (match && (pattern.id !== 'chosen' || choices.includes(source))) return { pattern, values: match.slice(1) };
  }
  return undefined;
}

/** The FEEL of a sentence with its blanks filled in. */
export function writeRule({ pattern, values }: ReadRule): string {
  return pattern.feel.replace(/\{(\d)\}/g, (_, index: string) => values[Number(index)] ?? '');
}
