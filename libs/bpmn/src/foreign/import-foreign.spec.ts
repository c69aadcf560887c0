import type { BpmnModel } from '../model/bpmn-model';
import type { FlowNode } from '../model/flow-node';
import { flowNodesOf } from '../walk/flow-elements-of';
import { writeBpmn } from '../write/write-bpmn';
import { importForeign, type ImportedBpmn } from './import-foreign';

const NAMESPACES = {
  activiti: 'http://activiti.org/bpmn',
  flowable: 'http://flowable.org/bpmn',
  camunda: 'http://camunda.org/schema/1.0/bpmn',
  zeebe: 'http://camunda.org/schema/zeebe/1.0',
  acme: 'urn:acme',
};
type Prefix = keyof typeof NAMESPACES;

function file(prefix: Prefix, contents: string, attributes = 'isExecutable="true"', roots = ''): string {
  const namespaces = `xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:${prefix}="${NAMESPACES[prefix]}"`;
  return `<definitions id="d" targetNamespace="urn:test" ${namespaces}>${roots}<process id="p" ${attributes}>${contents}</process></definitions>`;
}

async function imported(xml: string): Promise<ImportedBpmn> {
  const result = await importForeign(xml, 'process.bpmn');
  if (!result.ok) throw new Error(`Expected readable BPMN but got ${result.error.map(({ code }) => code).join(', ')}`);
  return result.value;
}

const x = (model: BpmnModel): FlowNode | undefined => model.processes.flatMap(flowNodesOf).find(({ id }) => id === 'x');
const task = (attributes: string, inside = ''): string => `<userTask id="x" ${attributes}>${inside}</userTask>`;
const extended = (xml: string): string => `<extensionElements>${xml}</extensionElements>`;
const loop = (attributes: string, inside = ''): string => `<multiInstanceLoopCharacteristics ${attributes}>${inside}</multiInstanceLoopCharacteristics>`;

describe('what is translated', () => {
  it.each<[Prefix, string, object]>([
    ['activiti', task('activiti:assignee="${applyUserId}"'), { settings: { assignment: { rule: 'applyUserId', mode: 'direct' } } }],
    ['activiti', task('activiti:assignee="常用语:直接上级"'), { settings: { assignment: { rule: 'unitHead(unitOf(starter))', mode: 'direct' } } }],
    ['flowable', task('flowable:candidateUsers="kermit, ${other}"'), { settings: { assignment: { rule: 'distinct values(flatten(["kermit", other]))', mode: 'claim' } } }],
    ['activiti', task('activiti:candidateGroups="hr"'), { settings: { assignment: { rule: 'post("hr")', mode: 'claim' } } }],
    ['camunda', task('camunda:assignee="a" camunda:candidateGroups="hr"'), { settings: { assignment: { rule: '"a"', mode: 'direct' } } }],
    [
      'activiti',
      task('activiti:formKey="f"', '<potentialOwner><resourceAssignmentExpression><formalExpression>user(kermit), group(hr), boss</formalExpression></resourceAssignmentExpression></potentialOwner>'),
      { settings: { assignment: { rule: 'distinct values(flatten(["kermit", post("hr"), post("boss")]))', mode: 'claim' } } },
    ],
    [
      'activiti',
      task('activiti:formKey="f"', '<humanPerformer><resourceAssignmentExpression><formalExpression>kermit</formalExpression></resourceAssignmentExpression></humanPerformer>'),
      { settings: { assignment: { rule: '"kermit"', mode: 'direct' } } },
    ],
    ['activiti', task('activiti:formKey="leave.form"'), { settings: { form: { key: 'leave.form' } } }],
    ['camunda', task('camunda:dueDate="${deadline}"'), { settings: { due: { by: { kind: 'feel', text: 'deadline' } } } }],
    ['camunda', task('camunda:dueDate="P3D"'), { settings: { due: { within: { kind: 'literal', text: 'P3D' } } } }],
    [
      'activiti',
      task('', extended(`<activiti:taskListener event="complete" expression="\${execution.setVariable('result', 'ok')}"/>`)),
      { outputs: [{ target: 'result', source: '"ok"' }] },
    ],
    [
      'activiti',
      task('', loop('activiti:collection="users" activiti:elementVariable="user"', '<completionCondition>${nrOfCompletedInstances/nrOfInstances &gt; 0.5}</completionCondition>')),
      { loop: { settings: { collection: 'users', element: 'user' }, completionCondition: { text: 'numberOfCompletedInstances / numberOfInstances > 0.5' } } },
    ],
    ['activiti', '<startEvent id="x" activiti:initiator="applyUserId"/>', { outputs: [{ target: 'applyUserId', source: 'starter' }] }],
    ['camunda', '<serviceTask id="x" camunda:type="external" camunda:topic="pay"/>', { service: { type: 'external', inputs: [{ target: 'topic', source: '"pay"' }] } }],
    [
      'activiti',
      `<serviceTask id="x" activiti:class="a.B" activiti:resultVariable="r">${extended('<activiti:field name="to"><activiti:expression>${mail}</activiti:expression></activiti:field>')}</serviceTask>`,
      { service: { type: 'external', result: 'r', inputs: [{ target: 'topic', source: '"a.B"' }, { target: 'to', source: 'mail' }] } },
    ],
    [
      'camunda',
      `<callActivity id="x" calledElement="q">${extended('<camunda:in source="a" target="b"/><camunda:out sourceExpression="${c + 1}" target="d"/>')}</callActivity>`,
      { inMappings: [{ target: 'b', source: 'a' }], outMappings: [{ target: 'd', source: 'c + 1' }] },
    ],
    ['camunda', '<businessRuleTask id="x" camunda:decisionRef="rate" camunda:resultVariable="r"/>', { decision: { ref: 'rate', result: 'r' } }],
    ['camunda', '<scriptTask id="x" scriptFormat="juel" camunda:resultVariable="r"><script>${a + 1}</script></scriptTask>', { scriptFormat: 'feel', script: 'a + 1', result: 'r' }],
    [
      'flowable',
      '<intermediateCatchEvent id="x"><timerEventDefinition><timeDate>${at}</timeDate></timerEventDefinition></intermediateCatchEvent>',
      { eventDefinitions: [{ timeDate: { kind: 'feel', text: 'at' } }] },
    ],
    [
      'zeebe',
      task('', extended('<zeebe:assignmentDefinition assignee="=boss" candidateGroups="=[&quot;hr&quot;]"/><zeebe:formDefinition formKey="f"/><zeebe:taskSchedule dueDate="=due"/>')),
      { settings: { assignment: { rule: 'boss', mode: 'direct' }, form: { key: 'f' }, due: { by: { kind: 'feel', text: 'due' } } } },
    ],
    [
      'zeebe',
      `<serviceTask id="x">${extended('<zeebe:taskDefinition type="pay"/><zeebe:ioMapping><zeebe:input source="=a" target="b"/><zeebe:output source="=c" target="d"/></zeebe:ioMapping>')}</serviceTask>`,
      { service: { type: 'external', inputs: [{ target: 'topic', source: '"pay"' }, { target: 'b', source: 'a' }] }, outputs: [{ target: 'd', source: 'c' }] },
    ],
    [
      'zeebe',
      task('', loop('', extended('<zeebe:loopCharacteristics inputCollection="=all" inputElement="one" outputCollection="out" outputElement="=one.ok"/>'))),
      { loop: { settings: { collection: 'all', element: 'one', into: 'out', output: 'one.ok' } } },
    ],
    ['zeebe', `<scriptTask id="x">${extended('<zeebe:script expression="=a + 1" resultVariable="r"/>')}</scriptTask>`, { scriptFormat: 'feel', script: 'a + 1', result: 'r' }],
    ['zeebe', `<callActivity id="x">${extended('<zeebe:calledElement processId="q" propagateAllChildVariables="false"/>')}</callActivity>`, { calledElement: 'q' }],
  ])('%s: %s', async (prefix, xml, expected) => {
    const { model, report } = await imported(file(prefix, xml));
    expect(x(model)).toMatchObject(expected);
    expect(report.counts.untranslated).toBe(0);
    expect(model.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('conditions, starters and executability of a process', async () => {
    const flow = `<task id="a"/><task id="b"/><sequenceFlow id="f" sourceRef="a" targetRef="b"><conditionExpression xsi:type="tFormalExpression">\${ok == 'true'}</conditionExpression></sequenceFlow>`;
    const { model, report } = await imported(file('activiti', flow, 'activiti:candidateStarterUsers="kermit" activiti:candidateStarterGroups="hr"'));
    expect(model.processes[0]).toMatchObject({
      isExecutable: true,
      settings: { starters: 'distinct values(flatten(["kermit", post("hr")]))' },
      sequenceFlows: [{ conditionExpression: { text: 'string(ok) = "true"' } }],
    });
    expect(report.dialects).toEqual(['Activiti']);
  });

  it('the key of a message', async () => {
    const { model } = await imported(file('zeebe', '', '', `<message id="m" name="M">${extended('<zeebe:subscription correlationKey="=orderId"/>')}</message>`));
    expect(model.messages[0]).toMatchObject({ correlationKey: 'orderId' });
  });
});

describe('what is not', () => {
  it.each<[Prefix, string, string, string]>([
    ['activiti', task('activiti:assignee="${bean.who(x)}"'), 'untranslated', 'expression-unknown'],
    ['activiti', task('', extended('<activiti:taskListener event="create" class="a.B"/>')), 'untranslated', 'java-listener'],
    ['activiti', task('', extended('<activiti:formProperty id="a" type="string"/>')), 'kept', 'form-fields'],
    ['activiti', '<businessRuleTask id="x" activiti:rules="r"/>', 'untranslated', 'rules-engine'],
    ['activiti', '<scriptTask id="x" scriptFormat="groovy"><script>def a = 1; b(a)</script></scriptTask>', 'untranslated', 'script-language'],
    ['camunda', '<scriptTask id="x" scriptFormat="javascript"><script>a + 1</script></scriptTask>', 'untranslated', 'script-language'],
    ['camunda', '<businessRuleTask id="x" camunda:topic="rate"/>', 'untranslated', 'worker-needed'],
    ['camunda', '<task id="x" camunda:assignee="a"/>', 'kept', 'misplaced'],
    ['camunda', task('camunda:asyncBefore="true"'), 'kept', 'no-effect'],
    ['camunda', task('camunda:brandNew="true"'), 'kept', 'unknown'],
    ['camunda', `<callActivity id="x" calledElement="q">${extended('<camunda:in variables="all"/>')}</callActivity>`, 'untranslated', 'call-everything'],
    ['acme', task('acme:colour="red"'), 'kept', 'unknown'],
  ])('%s: %s is %s for %s', async (prefix, xml, status, note) => {
    const { report } = await imported(file(prefix, `${xml}<task id="y"/>`));
    expect(report.entries).toEqual([expect.objectContaining({ elementId: 'x', status, note, message: { zh: expect.any(String), en: expect.any(String) } })]);
  });
});

describe('the file afterwards', () => {
  const xml = file('activiti', task('activiti:assignee="${a}" activiti:formKey="f"', extended(`<activiti:formProperty id="q" name="事由"/><activiti:taskListener event="complete" expression="\${execution.setVariable('r', 1)}"/>`)));

  it('still has everything foreign, beside ours', async () => {
    const written = await writeBpmn((await imported(xml)).document);
    expect(written).toContain('activiti:assignee="${a}"');
    expect(written).toContain('<activiti:formProperty id="q" name="事由" />');
    expect(written).toContain('<lz:assignment rule="a" mode="direct" />');
    expect(written).toContain('xmlns:lz="urn:liuzhuan:bpmn:1"');
  });

  it('comes through a second import as it is', async () => {
    const once = await writeBpmn((await imported(xml)).document);
    const again = await imported(once);
    expect(await writeBpmn(again.document)).toBe(once);
    expect(again.report.entries.filter(({ extension }) => extension === 'activiti:assignee')).toEqual([expect.objectContaining({ note: 'already-ours' })]);
  });

  it('of ours has nothing to report', async () => {
    const ours = file('acme', '<userTask id="x" xmlns:lz="urn:liuzhuan:bpmn:1"><extensionElements><lz:assignment rule="starter"/></extensionElements></userTask>');
    expect((await imported(ours)).report).toEqual({ dialects: [], entries: [], counts: { translated: 0, assumed: 0, untranslated: 0, kept: 0 } });
  });
});
