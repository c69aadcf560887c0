import { compileExpression } from '@liuzhuan/feel';
import { readRule, RULE_PATTERNS, writeRule } from './rule-patterns';

const EXAMPLES = { unit: '秘书科', post: '文档员', task: 'Task_Head', variable: '承办单位', choice: '校对人' } as const;
const CHOICES = ['校对人'];

describe('rules as sentences', () => {
  it.each(RULE_PATTERNS.map((pattern) => [pattern.id, pattern] as const))('%s is written as FEEL and read back as itself', (_, pattern) => {
    const values = pattern.blanks.map((blank) => EXAMPLES[blank]);
    const feel = writeRule({ pattern, values });
    expect(compileExpression(feel).ok).toBe(true);
    expect(readRule(feel, CHOICES)).toEqual({ pattern, values });
  });

  it.each([
    ['= unitHead( unit("秘书科") )', 'unit-head', ['秘书科']],
    ['postIn(unit("秘书科"), "科员")', 'unit-post', ['秘书科', '科员']],
    ['首问负责人', 'variable', ['首问负责人']],
    ['预审.人', 'variable', ['预审.人']],
    ['leaderInCharge(unitOf(拟稿人))', 'person-leader', ['拟稿人']],
    ['members( 单位 )', 'variable-members', ['单位']],
    [' principal() ', 'principal', []],
    ['post("党组 书记")', 'post', ['党组 书记']],
  ])('%s is understood', (rule, id, values) => {
    const read = readRule(rule);
    expect([read?.pattern.id, read?.values]).toEqual([id, values]);
  });

  it('is named by a step only where a form has such a field', () => {
    expect(readRule('校对人', CHOICES)?.pattern.id).toBe('chosen');
    expect(readRule('校对人')?.pattern.id).toBe('variable');
  });

  it.each(['', 'null', 'if a then b else c', '[首问负责人, 科室负责人]', 'assigneeOf(决定环节)', 'unitHead(unit("甲")) '.repeat(2)])('%s is FEEL of its own', (rule) => {
    expect(readRule(rule)).toBeUndefined();
  });
});
