import { checkDecisions } from '../check-decisions';
import { evaluateDecision } from '../evaluate-decision';
import type { DecisionModel } from '../model/decision-model';
import { parseDecisions } from './parse-decisions';

const dmn = (body: string, version = 'https://www.omg.org/spec/DMN/20191111/MODEL/') =>
  `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="${version}" xmlns:lz="urn:liuzhuan:bpmn:1" id="defs" name="签发" namespace="urn:test">${body}</definitions>`;

const SIGNING = `
  <itemDefinition name="tKind"><typeRef>string</typeRef><allowedValues><text>"请示","报告","函"</text></allowedValues></itemDefinition>
  <inputData id="in_kind" name="文种"><variable name="文种" typeRef="tKind"/></inputData>
  <inputData id="in_day" name="收文日期"><variable name="收文日期" typeRef="date"/></inputData>
  <decision id="urgent" name="紧急"><variable name="紧急" typeRef="boolean"/>
    <informationRequirement><requiredInput href="#in_day"/></informationRequirement>
    <literalExpression><text>收文日期 &lt; date("2026-02-01")</text></literalExpression></decision>
  <businessKnowledgeModel id="fn" name="加急"><variable name="加急"/><encapsulatedLogic><formalParameter name="n" typeRef="number"/><literalExpression><text>n * 2</text></literalExpression></encapsulatedLogic></businessKnowledgeModel>
  <decision id="sign" name="签发权限"><variable name="签发权限"/>
    <informationRequirement><requiredInput href="#in_kind"/></informationRequirement>
    <informationRequirement><requiredDecision href="#urgent"/></informationRequirement>
    <knowledgeRequirement><requiredKnowledge href="#fn"/></knowledgeRequirement>
    <decisionTable id="table" hitPolicy="FIRST">
      <input id="i1" label="文种"><inputExpression typeRef="string"><text>文种</text></inputExpression></input>
      <input id="i2"><inputExpression><text>紧急</text></inputExpression></input>
      <output id="o1" name="signer"/><output id="o2" name="weight"/>
      <rule id="row-1" lz:clauses="JYG-19.1 JYG-19.2"><description>上行文</description><inputEntry><text>"请示"</text></inputEntry><inputEntry><text>true</text></inputEntry><outputEntry><text>"主要领导"</text></outputEntry><outputEntry><text>加急(1)</text></outputEntry></rule>
      <rule id="row-2" lz:clauses="JYG-19.3"><inputEntry><text>-</text></inputEntry><inputEntry><text></text></inputEntry><outputEntry><text>"分管领导"</text></outputEntry><outputEntry><text>1</text></outputEntry></rule>
    </decisionTable></decision>`;

async function model(body: string, version?: string): Promise<DecisionModel> {
  const result = await parseDecisions(dmn(body, version), 'sign.dmn');
  if (!result.ok) throw new Error(result.error.map((diagnostic) => diagnostic.message.en).join('; '));
  return result.value;
}

describe('parseDecisions', () => {
  it.each([
    ['1.1', 'http://www.omg.org/spec/DMN/20151101/dmn.xsd'],
    ['1.2', 'http://www.omg.org/spec/DMN/20180521/MODEL/'],
    ['1.3', 'https://www.omg.org/spec/DMN/20191111/MODEL/'],
    ['1.4', 'https://www.omg.org/spec/DMN/20211108/MODEL/'],
    ['1.5', 'https://www.omg.org/spec/DMN/20230324/MODEL/'],
  ])('reads DMN %s, decides, and keeps the clauses', async (_version, namespace) => {
    const read = await model(SIGNING, namespace);
    expect(JSON.parse(JSON.stringify(read))).toEqual(read);
    expect(evaluateDecision(read, 'sign', { 文种: '请示', 收文日期: '2026-01-15' })).toEqual({
      ok: true,
      value: {
        value: { signer: '主要领导', weight: 2 },
        matched: [{ decisionId: 'sign', ruleIds: ['row-1'], ruleIndexes: [0], clauses: ['JYG-19.1', 'JYG-19.2'] }],
        warnings: [],
      },
    });
    expect(evaluateDecision(read, '签发权限', { 文种: '函', 收文日期: '2026-03-15' })).toMatchObject({ value: { value: { signer: '分管领导', weight: 1 } } });
    expect(checkDecisions(read)).toEqual([]);
  });

  it('keeps elements with Chinese ids', async () => {
    const read = await model(SIGNING.replaceAll('"sign"', '"签发决策"').replaceAll('row-1', '第一行'));
    expect(evaluateDecision(read, '签发决策', { 文种: '请示', 收文日期: '2026-01-15' })).toMatchObject({ value: { matched: [{ decisionId: '签发决策', ruleIds: ['第一行'] }] } });
  });

  it('warns about an input that is missing, once', async () => {
    const outcome = evaluateDecision(await model(SIGNING), 'sign', { 文种: '请示' });
    expect(outcome.ok && outcome.value.warnings.map(({ code, location }) => [code, location.elementId])).toEqual([
      ['feel-unknown-variable', 'in_day'],
      ['feel-not-comparable', 'urgent'],
    ]);
  });

  it('warns about an input of the wrong type', async () => {
    expect(evaluateDecision(await model(SIGNING), 'sign', { 文种: '信', 收文日期: '2026-01-15' })).toMatchObject({
      ok: true,
      value: { warnings: [{ code: 'dmn-wrong-type', location: { elementId: 'in_kind' } }] },
    });
  });

  it.each([
    ['<!DOCTYPE a [<!ENTITY x "y">]><definitions/>', 'dmn-doctype', 1],
    ['\n<!ENTITY x "y"><definitions/>', 'dmn-doctype', 2],
    ['no xml', 'dmn-unreadable', undefined],
    ['<definitions xmlns="urn:other"/>', 'dmn-unreadable', undefined],
    [dmn('<decision id="d" name="d"><decisionTable><nonsense/></decisionTable></decision>'), 'dmn-lost', undefined],
    [dmn('<decision id="d" name="d">'), 'dmn-unreadable', undefined],
  ])('refuses %j', async (xml, code, line) => {
    const result = await parseDecisions(xml, 'x.dmn');
    expect(result).toMatchObject({ ok: false, error: [{ code, location: { resource: 'x.dmn', ...(line === undefined ? {} : { line }) } }] });
  });
});

describe('checkDecisions', () => {
  const table = (attributes: string, content: string) =>
    `<inputData id="a" name="a"><variable name="a"/></inputData><decision id="d" name="d"><variable name="d"/><informationRequirement><requiredInput href="#a"/></informationRequirement><decisionTable id="t" ${attributes}>${content}</decisionTable></decision>`;
  const input = '<input id="i"><inputExpression><text>a</text></inputExpression></input>';
  const rule = (test: string, output: string) => `<rule id="r"><inputEntry><text>${test}</text></inputEntry><outputEntry><text>${output}</text></outputEntry></rule>`;

  it.each([
    ['a cell that does not parse', table('', `${input}<output name="x"/>${rule('1 2', '1')}`), [['feel-syntax', 'r']]],
    ['an output that does not parse', table('', `${input}<output name="x"/>${rule('-', '1 +')}`), [['feel-incomplete', 'r']]],
    ['a missing cell', table('', `${input}<output name="x"/><rule id="r"><outputEntry><text>1</text></outputEntry></rule>`), [['dmn-cell-count', 'r']]],
    ['an unknown name', table('', `${input}<output name="x"/>${rule('b', 'today()')}`), [['dmn-unknown-name', 'r'], ['dmn-unknown-name', 'r'], ['dmn-undecided', 'd']]],
    ['outputs without names', table('', `${input}<output name="x"/><output/><rule id="r"><inputEntry><text>-</text></inputEntry><outputEntry><text>1</text></outputEntry><outputEntry><text>1</text></outputEntry></rule>`), [['dmn-output-name', 'd']]],
    ['no order of outputs', table('hitPolicy="PRIORITY"', `${input}<output name="x"/>${rule('-', '1')}`), [['dmn-output-order', 't']]],
    ['rules with one id', table('hitPolicy="FIRST"', `${input}<output name="x"/>${rule('-', '1')}${rule('-', '2')}`), [['dmn-double-id', 'r']]],
    ['no logic', '<decision id="d" name="d"/>', [['dmn-no-logic', 'd']]],
    ['a missing requirement', '<decision id="d" name="d"><informationRequirement><requiredInput href="#z"/></informationRequirement><literalExpression><text>1</text></literalExpression></decision>', [['dmn-missing-requirement', 'd']]],
    ['a cycle', '<decision id="d" name="d"><informationRequirement><requiredDecision href="#d"/></informationRequirement><literalExpression><text>1</text></literalExpression></decision>', [['dmn-cycle', 'd']]],
  ])('finds %s', async (_name, body, expected) => {
    expect(checkDecisions(await model(body)).map(({ code, location }) => [code, location.elementId])).toEqual(expected);
  });
});
