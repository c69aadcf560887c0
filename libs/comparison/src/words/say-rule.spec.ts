import { sayRule } from './say-rule';

const VOICE = { element: (id: string) => ({ zh: id === 'Task_Head' ? '“核稿”' : id, en: id }), choice: (field: string) => (field === '校对人' ? { zh: '“拟稿”环节在表单字段“校对人”中', en: '“draft” in the field' } : undefined) };

describe('rules in words', () => {
  it.each([
    ['', ''],
    ['=unitHead(starterUnit)', '发起人所在科室的负责人'],
    ['assigneeOf("Task_Head")', '“核稿”的办理人'],
    ['leaderInCharge(unitOf(拟稿人))', '拟稿人所在科室的分管领导'],
    ['校对人', '“拟稿”环节在表单字段“校对人”中指定的人'],
    ['拟稿人', '案件中的“拟稿人”'],
    ['[starter, unitHead(unit("秘书科"))]', '发起人、秘书科的负责人'],
    ['if a then b else c', 'if a then b else c'],
  ])('%s', (rule, words) => {
    expect(sayRule(rule, VOICE).zh).toBe(words);
  });
});
