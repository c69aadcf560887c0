import { compareResources } from './compare-resources';
import { drawing, office, process } from './testing/drawn';

type Edit = readonly [from: string, to: string];
const compared = (...edits: readonly Edit[]) => compareResources([office()], [office(...edits)]);
const words = (...edits: readonly Edit[]) => compared(...edits).map((change) => change.words.zh);

describe('a change of a drawing in words', () => {
  it.each<[what: string, edits: readonly Edit[], words: readonly string[]]>([
    ['a time limit', [['id="Check" name="核稿" lz:clauses="DZ-1"><extensionElements><lz:assignment rule="unitHead(starterUnit)"/><lz:due within="3 working days"', 'id="Check" name="核稿" lz:clauses="DZ-1"><extensionElements><lz:assignment rule="unitHead(starterUnit)"/><lz:due within="2 working days"']], ['“核稿”的限时由 3 个工作日 改为 2 个工作日']],
    ['the same limit in other words', [['3 working days', '3个工作日']], []],
    ['a reminder', [['<lz:outcome', '<lz:due/><lz:outcome']], ['“核稿”增加限时']],
    ['who', [['principal()', 'leaderInCharge(starterUnit)']], ['“签发”的办理人由 主要领导 改为 发起人所在科室的分管领导']],
    ['who, written otherwise', [['unitHead(starterUnit)', '= unitHead( starterUnit )']], []],
    ['a place to return to', [['to="Draft"', 'to="Draft Start"']], ['“核稿”可退回的环节增加“收到”']],
    ['no place to return to', [['<lz:return to="Draft"/>', '']], ['“核稿”可退回的环节去掉“拟稿”']],
    ['an outcome', [['<lz:return', '<lz:outcome name="stop" label="不办" opinion="required"/><lz:return']], ['“核稿”增加可做操作“不办”（取值 stop、意见 必填）']],
    ['the opinion of an outcome', [['opinion="optional"', 'opinion="required"']], ['“核稿”的可做操作“同意”的意见由 可填 改为 必填']],
    ['a default that is written', [[' opinion="optional"', '']], []],
    ['a condition', [['outcome = "stop"', 'outcome = "no"']], ['“送审?”走向“办结”的条件由 outcome = "stop" 改为 outcome = "no"']],
    ['a default way', [[' default="F4"', ' default="F5"']], ['“送审?”的默认走向由“送审?”走向“签发”改为“送审?”走向“办结”']],
    ['a name', [['name="核稿"', 'name="审核"']], ['“核稿”改名为“审核”']],
    ['a kind', [['<userTask id="Draft" name="拟稿">', '<manualTask id="Draft" name="拟稿">'], ['editable="标题"/></extensionElements></userTask>', 'editable="标题"/></extensionElements></manualTask>']], ['“拟稿”由人工任务改为线下任务']],
    ['a new step', [['<endEvent', '<userTask id="Joint" name="会签"><extensionElements><lz:assignment rule="starter"/><lz:due within="P1D"/></extensionElements></userTask><endEvent']], ['新增环节“会签”（人工任务）：办理人 发起人、限时 1 天']],
    ['a flow that goes elsewhere', [['sourceRef="Sign" targetRef="End"', 'sourceRef="Sign" targetRef="Check"']], ['“签发”→“办结”改接为“签发”→“核稿”']],
    ['a new flow', [['<endEvent', '<sequenceFlow id="F9" sourceRef="Check" targetRef="End"/><endEvent']], ['新增走向：“核稿”→“办结”']],
    ['a flow less', [['<sequenceFlow id="F6" sourceRef="Sign" targetRef="End"/>', '']], ['删除走向：“签发”→“办结”']],
    ['clauses', [['lz:clauses="DZ-1"', 'lz:clauses="DZ-2 DZ-1"']], ['“核稿”法规条款增加 DZ-2']],
    ['fields', [['editable="标题"', 'editable="标题 密级"']], ['“拟稿”可填写的字段增加 密级']],
    ['documentation', [['editable="标题"/></extensionElements>', 'editable="标题"/></extensionElements><documentation>写清楚</documentation>']], ['“拟稿”的说明设为“写清楚”']],
    ['something nobody knows', [['<endEvent id="End"', '<endEvent xmlns:x="urn:x" x:colour="red" id="End"']], ['“办结”的属性 colour设为“red”']],
  ])('%s', (_, edits, expected) => {
    expect(words(...edits)).toEqual(expected);
  });

  it('knows a step by its name when its id is another, and everything that names it', () => {
    expect(words(['"Draft"', '"Task_1"'])).toEqual(['“拟稿”的标识由 Draft 改为 Task_1']);
  });

  it('knows an unnamed node by its neighbours', () => {
    const unnamed: Edit = [' name="送审?"', ''];
    expect(compareResources([office(unnamed)], [office(unnamed, ['"Gate"', '"G"'])]).map((change) => change.words.zh)).toEqual(['未命名的排他网关（G）的标识由 Gate 改为 G']);
  });

  it('tells a flow among the changes of the step it leaves', () => {
    const [flow, gate] = compared(['outcome = "stop"', 'outcome = "no"'], [' default="F4"', '']);
    expect([flow, gate].map((change) => [change?.subject.zh, change?.part.zh])).toEqual([
      ['“送审?”', '默认走向'],
      ['“送审?”', '走向“办结” · 条件'],
    ]);
    expect(flow?.group).toBe(gate?.group);
  });

  it('marks the element in both versions', () => {
    expect(compared(['"Draft"', '"Task_1"']).map(({ elements, what, kind }) => [what, kind, elements])).toEqual([['element', 'changed', [{ before: 'Draft', after: 'Task_1' }]]]);
  });
});

describe('what is no change', () => {
  it.each<[string, (xml: string) => string]>([
    ['prefixes', (xml) => xml.replace('xmlns="', 'xmlns:b="').replace(/<(\/?)(?!lz:)(\w)/g, '<$1b:$2').replaceAll('lz:', 'x:').replace('xmlns:lz', 'xmlns:x').replace('xmlns:x=', 'xmlns:x=')],
    ['formatting and comments', (xml) => xml.replaceAll('><', '>\n  <!-- -->\n  <')],
    ['order', (xml) => xml.replace(/(<startEvent[^>]*>)([\s\S]*)(<\/process>)/, '$2$1$3')],
    ['flows said again at their nodes', (xml) => xml.replace('name="收到"/>', 'name="收到"><outgoing>F1</outgoing></startEvent>')],
    ['the tool that wrote it', (xml) => xml.replace('<definitions ', '<definitions exporter="x" exporterVersion="2" ')],
    ['the type every expression has', (xml) => xml.replace('<conditionExpression>', '<conditionExpression id="c" xsi:type="tFormalExpression">')],
  ])('%s', (_, change) => {
    const { content, ...file } = office();
    expect(change(content)).not.toBe(content);
    expect(compareResources([{ ...file, content }], [{ ...file, content: change(content) }])).toEqual([]);
  });
});

describe('moved', () => {
  const shape = (x: number, id = 'S') => `<bpmndi:BPMNShape id="${id}" bpmnElement="A"><dc:Bounds x="${x}" y="0" width="100" height="80"/></bpmndi:BPMNShape>`;
  const shown = (shapes: string) => drawing('<process id="p"><task id="A" name="甲"/></process>', `<bpmndi:BPMNDiagram id="D"><bpmndi:BPMNPlane id="P" bpmnElement="p">${shapes}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>`);

  it('is one line without effect', () => {
    expect(compareResources([shown(shape(0))], [shown(shape(10))])).toMatchObject([{ kind: 'moved', what: 'place', affectsRun: false, elements: [{ before: 'A', after: 'A' }], words: { zh: '移动了 1 个图形的位置：“甲”（不影响办理）' } }]);
  });

  it('is not what only the drawing calls otherwise', () => {
    expect(compareResources([shown(shape(10))], [shown(shape(10, 'other').replace('"10"', '"10.0"'))])).toEqual([]);
  });
});

it('tells files that came, went and were renamed', () => {
  const [flow, other] = [process(''), { ...process(''), name: 'other.bpmn' }];
  const form = { name: 'a.form.json', kind: 'form' as const, content: '{"id":"a","components":[{"type":"text","text":"# 审批表"}]}' };
  expect(compareResources([flow], [other, form]).map((change) => change.words.zh)).toEqual(['流程图“收文”的文件由“process.bpmn”改名为“other.bpmn”', '新增表单“审批表”']);
  expect(compareResources([flow, form], [flow]).map((change) => change.words.en)).toEqual(['form “审批表” removed']);
});

it('says that a file cannot be read rather than nothing', () => {
  const [flow, form] = [process(''), { name: 'a.form.json', kind: 'form' as const, content: '{}' }];
  expect(compareResources([flow, form], [{ ...flow, content: '<a>' }, { ...form, content: 'x' }]).map(({ kind, what }) => [kind, what])).toEqual([
    ['changed', 'file'],
    ['changed', 'file'],
  ]);
});

it('leads from a form or a table to the steps that use it', () => {
  const flow = office(['name="签发"><extensionElements>', 'name="签发"><extensionElements><lz:form key="other"/>']);
  const form = (label: string) => ({ name: 'paper.form.json', kind: 'form' as const, content: `{"id":"paper","components":[{"type":"textfield","key":"a","label":"${label}"}]}` });
  expect(compareResources([flow, form('甲')], [flow, form('乙')])).toMatchObject([{ what: 'field', elements: [{ before: 'Draft', after: 'Draft' }] }]);
});

it('knows the only process of a file under another key', () => {
  expect(compareResources([office()], [{ ...office(), content: office().content.replace('<process id="p"', '<process id="q"') }]).map((change) => change.words.zh)).toEqual(['“收文”的标识由 p 改为 q']);
});
