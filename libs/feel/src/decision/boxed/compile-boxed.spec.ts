import type { Json, JsonObject } from '@liuzhuan/kernel';
import { checkDecisions } from '../check-decisions';
import { evaluateDecision } from '../evaluate-decision';
import type { DecisionModel } from '../model/decision-model';
import { parseDecisions } from '../read/parse-decisions';

const NAMESPACE = 'https://www.omg.org/spec/DMN/20230324/MODEL/';
const file = (body: string, name = 'urn:test') => `<definitions xmlns="${NAMESPACE}" id="defs" name="m" namespace="${name}">${body}</definitions>`;
const literal = (text: string) => `<literalExpression><text>${text}</text></literalExpression>`;
const decision = (logic: string, requires = '') => `<decision id="d" name="d"><variable name="d"/>${requires}${logic}</decision>`;
const knows = (id: string) => `<knowledgeRequirement><requiredKnowledge href="${id}"/></knowledgeRequirement>`;
const needs = (id: string) => `<informationRequirement><requiredDecision href="${id}"/></informationRequirement>`;

async function read(xml: string, imported: DecisionModel[] = []): Promise<DecisionModel> {
  const result = await parseDecisions(xml, 'm.dmn', imported);
  if (!result.ok) throw new Error(result.error.map((diagnostic) => diagnostic.message.en).join('; '));
  return result.value;
}

type Row = [name: string, body: string, context: JsonObject, expected: Json];
const rows: Row[] = [
  ['conditional', decision(`<conditional><if>${literal('a &gt; 1')}</if><then>${literal('"y"')}</then><else>${literal('"n"')}</else></conditional>`), { a: 2 }, 'y'],
  ['conditional that is no test', decision(`<conditional><if>${literal('"x"')}</if><then>${literal('1')}</then><else>${literal('2')}</else></conditional>`), {}, null],
  ['filter', decision(`<filter><in>${literal('[1, 2, 3]')}</in><match>${literal('item &gt; a')}</match></filter>`), { a: 1 }, [2, 3]],
  ['for', decision(`<for iteratorVariable="i"><in>${literal('1..3')}</in><return>${literal('i * 2 + count(partial)')}</return></for>`.replace('1..3', '[1..3]')), {}, [2, 5, 8]],
  ['some', decision(`<some iteratorVariable="i"><in>${literal('[1, 2]')}</in><satisfies>${literal('i = a')}</satisfies></some>`), { a: 2 }, true],
  ['every', decision(`<every iteratorVariable="i"><in>${literal('[1, 2]')}</in><satisfies>${literal('i = a')}</satisfies></every>`), { a: 2 }, false],
  ['list', decision(`<list>${literal('1')}${literal('a')}</list>`), { a: 2 }, [1, 2]],
  ['relation', decision(`<relation><column name="x"/><column name="y"/><row>${literal('1')}${literal('"a"')}</row><row>${literal('2')}${literal('"b"')}</row></relation>`), {}, [{ x: 1, y: 'a' }, { x: 2, y: 'b' }]],
  ['context', decision(`<context><contextEntry><variable name="x"/>${literal('a')}</contextEntry><contextEntry><variable name="x y"/>${literal('x + 1')}</contextEntry></context>`), { a: 1 }, { x: 1, 'x y': 2 }],
  ['context with result', decision(`<context><contextEntry><variable name="x y"/>${literal('2')}</contextEntry><contextEntry>${literal('x y * 10')}</contextEntry></context>`), {}, 20],
  [
    'function and invocation',
    decision(
      `<context><contextEntry><variable name="f"/><functionDefinition><formalParameter name="n" typeRef="number"/>${literal('n + 1')}</functionDefinition></contextEntry>
       <contextEntry><invocation>${literal('f')}<binding><parameter name="n"/>${literal('a')}</binding></invocation></contextEntry></context>`,
    ),
    { a: 1 },
    2,
  ],
  ['type', decision(literal('"text"')).replace('<variable name="d"/>', '<variable name="d" typeRef="number"/>'), {}, null],
  ['list of one as its member', decision(literal('[7]')).replace('<variable name="d"/>', '<variable name="d" typeRef="number"/>'), {}, 7],
  ['foreign function', decision(`<functionDefinition kind="Java"><formalParameter name="n"/>${literal('{class: "x"}')}</functionDefinition>`), {}, null],
];

describe('boxed expressions', () => {
  it.each(rows)('%s', async (_name, body, context, expected) => {
    const model = await read(file(body));
    const result = evaluateDecision(JSON.parse(JSON.stringify(model)) as DecisionModel, 'd', context);
    expect(result.ok ? result.value.value : result.error).toEqual(expected);
    expect(checkDecisions(model)).toEqual([]);
  });

  it('calls a decision service with its own inputs', async () => {
    const model = await read(
      file(`<inputData id="i" name="i"><variable name="i" typeRef="number"/></inputData>
        <decision id="base" name="base"><variable name="base"/>${literal('1')}</decision>
        <decision id="out" name="out"><variable name="out"/><informationRequirement><requiredInput href="#i"/></informationRequirement>${needs('#base')}${literal('i + base')}</decision>
        <decisionService id="s" name="s"><variable name="s"/><outputDecision href="#out"/><inputDecision href="#base"/><inputData href="#i"/></decisionService>
        ${decision(literal('s(10, 20) + s(base: 1, i: 2)'), knows('#s'))}`),
    );
    expect(evaluateDecision(model, 'd', {})).toMatchObject({ value: { value: 33 } });
    expect(evaluateDecision(model, 's', { i: 5, base: 6 })).toMatchObject({ value: { value: 11 } });
    expect(evaluateDecision(model, 'out', { i: 5 })).toMatchObject({ value: { value: 6 } });
  });

  it('uses decisions, functions and types of imported files', async () => {
    const other = await read(
      file(
        `<itemDefinition name="tLevel"><typeRef>string</typeRef><allowedValues><text>"a","b"</text></allowedValues></itemDefinition>
         <decision id="d" name="level"><variable name="level"/>${literal('"a"')}</decision>
         <businessKnowledgeModel id="f" name="f"><variable name="f"/><encapsulatedLogic><formalParameter name="x"/>${literal('x + "!"')}</encapsulatedLogic></businessKnowledgeModel>`,
        'urn:other',
      ),
    );
    const model = await read(
      file(
        `<import namespace="urn:other" name="Other Model" importType="${NAMESPACE}"/>${decision(literal('Other Model.f(Other Model.level)'), `${needs('urn:other#d')}${knows('urn:other#f')}`).replace('name="d"/>', 'name="d" typeRef="string"/>')}
         <decision id="typed" name="typed"><variable name="typed" typeRef="Other Model.tLevel"/>${literal('"c"')}</decision>`,
      ),
      [other],
    );
    expect(evaluateDecision(model, 'd', {})).toMatchObject({ value: { value: 'a!' } });
    expect(evaluateDecision(model, 'typed', {})).toMatchObject({ value: { value: null, warnings: [{ code: 'dmn-wrong-type' }] } });
    expect(checkDecisions(model)).toEqual([]);
  });

  it('reports types nobody knows', async () => {
    const model = await read(file(decision(literal('1')).replace('<variable name="d"/>', '<variable name="d" typeRef="tNothing"/>')));
    expect(checkDecisions(model)).toMatchObject([{ code: 'dmn-unknown-type', params: { type: 'tNothing' } }]);
  });
});
