import { compareResources } from '../compare-resources';

const NAMESPACE = 'https://www.omg.org/spec/DMN/20191111/MODEL/';
const rule = (id: string, test: string, output: string, rest = '') => `<rule id="${id}" ${rest}><inputEntry id="${id}_i"><text>${test}</text></inputEntry><outputEntry id="${id}_o"><text>${output}</text></outputEntry></rule>`;
const RULES = [rule('r1', '"请示"', '"主要领导"'), rule('r2', '"报告"', '"分管领导"'), rule('r3', '-', '"科室负责人"')] as const;

function table(rules: readonly string[] = RULES, ...edits: readonly (readonly [string, string])[]) {
  const text = `<definitions xmlns="${NAMESPACE}" xmlns:lz="urn:liuzhuan:bpmn:1" id="d" name="签发" namespace="urn:t">
    <inputData id="kind" name="文种"><variable name="文种" typeRef="string"/></inputData>
    <decision id="sign" name="审批权限" lz:clauses="JYG-1"><variable name="审批权限"/><informationRequirement id="q"><requiredInput href="#kind"/></informationRequirement>
    <decisionTable id="t" hitPolicy="FIRST"><input id="i" label="文种"><inputExpression id="e" typeRef="string"><text>文种</text></inputExpression></input><output id="o" label="签发人" name="signer" typeRef="string"/>${rules.join('')}</decisionTable></decision></definitions>`;
  return { name: 'rules.dmn', kind: 'dmn' as const, content: edits.reduce((edited, [from, to]) => edited.replaceAll(from, to), text) };
}

const T = '决策表“审批权限”';

describe('a change of a decision table in words', () => {
  it.each<[what: string, after: ReturnType<typeof table>, words: readonly string[]]>([
    ['an output', table([RULES[0], RULES[1].replace('分管领导', '主要领导'), RULES[2]]), [`${T}第 2 行的输出“签发人”由 "分管领导" 改为 "主要领导"`]],
    ['an input', table([RULES[0], RULES[1].replace('报告', '函'), RULES[2]]), [`${T}第 2 行的输入“文种”由 "报告" 改为 "函"`]],
    ['a new row', table([...RULES, rule('r4', '"函"', '"秘书"')]), [`${T}增加第 4 行：文种 "函" → 签发人 "秘书"`]],
    ['a row less', table([RULES[0], RULES[2]]), [`${T}删除原第 2 行：文种 "报告" → 签发人 "分管领导"`]],
    ['another order', table([RULES[1], RULES[0], RULES[2]]), [`${T}原第 2 行移到第 1 行`]],
    ['other ids of the rows', table(RULES.map((text) => text.replaceAll('"r', '"x'))), []],
    ['a dash for nothing', table([RULES[0], RULES[1], RULES[2].replace('<text>-</text>', '<text></text>')]), []],
    ['the hit policy', table(RULES, ['FIRST', 'UNIQUE']), [`${T}的命中方式由 取最前的一行 改为 只命中一行`]],
    ['a column', table(RULES, ['<output id="o"', '<input id="i2" label="密级"><inputExpression><text>密级</text></inputExpression></input><output id="o"']), [`${T}增加输入“密级”列`]],
    ['the test of a column', table(RULES, ['<text>文种</text>', '<text>upper case(文种)</text>']), [`${T}输入“文种”的表达式由 文种 改为 upper case(文种)`]],
    ['the type of a result', table(RULES, ['name="signer" typeRef="string"', 'name="signer" typeRef="number"']), [`${T}输出“签发人”的类型由 string 改为 number`]],
    ['clauses of a row', table([RULES[0].replace('<rule ', '<rule lz:clauses="JYG-2" '), RULES[1], RULES[2]]), [`${T}第 1 行的法规条款由（空）改为 JYG-2`]],
    ['a description of a row', table([RULES[0].replace('<inputEntry', '<description>上行文</description><inputEntry'), RULES[1], RULES[2]]), [`${T}第 1 行的说明由（空）改为 上行文`]],
    ['clauses of the decision', table(RULES, ['JYG-1', 'JYG-1 JYG-2']), ['决策“审批权限”法规条款增加 JYG-2']],
    ['the type of an input', table(RULES, ['<variable name="文种" typeRef="string"/>', '<variable name="文种" typeRef="number"/>']), ['决策输入“文种”的结果类型由 string 改为 number']],
    ['a decision', table(RULES, ['</definitions>', '<decision id="x" name="去向"/></definitions>']), ['新增决策“去向”']],
    ['another version of the standard', table(RULES, [NAMESPACE, 'https://www.omg.org/spec/DMN/20230324/MODEL/']), []],
  ])('%s', (_, after, words) => {
    expect(compareResources([table()], [after]).map((change) => change.words.zh)).toEqual(words);
  });

  it('says whether the order of rows matters', () => {
    const unique = (rules: readonly string[]) => table(rules, ['FIRST', 'UNIQUE']);
    expect(compareResources([unique(RULES)], [unique([RULES[2], RULES[0], RULES[1]])])).toMatchObject([{ kind: 'moved', what: 'rule', affectsRun: false }]);
  });
});
