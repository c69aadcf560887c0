import { definitions, process } from '../../testing/bpmn-xml';
import { codesOf, nodeOf, parsed } from '../../testing/parsed';

const withSettings = (element: string, settings: string, attributes = '') =>
  process(`<${element} id="x" ${attributes}><extensionElements>${settings}</extensionElements></${element}>`);

describe('settings of a user task', () => {
  it('are all there', async () => {
    const model = await parsed(
      withSettings(
        'userTask',
        `<lz:assignment rule="= unitHead(starterUnit)" mode="claim" skipIfSame="a  b"/>
         <lz:due within="3 working days" anchor="= accepted" remindBefore="1 working day" remindEvery="PT4H" escalateTo="principal()" warning="true"/>
         <lz:form key="approval" editable="意见 日期"/>
         <lz:outcome name="agree" label="同意" primary="true"/>
         <lz:outcome name="return" label="退回" opinion="required" condition="= round &lt; 3"/>
         <lz:return to="Task_Draft Task_X"/>
         <lz:documents access="write" lock="true"/>
         <lz:copy to="post(&quot;文档员&quot;)"/><lz:copy to="=starter"/>
         <lz:output target="done" source="=true"/>`,
        'lz:clauses="DZ-3.4a DZ-A4.1" lz:outcomeVariable="verdict" name="核稿"',
      ),
    );
    expect(codesOf(model)).toEqual([]);
    const task = nodeOf(model, 'x', 'userTask');
    expect(task).toMatchObject({ name: '核稿', clauses: ['DZ-3.4a', 'DZ-A4.1'], outputs: [{ target: 'done', source: 'true' }] });
    expect(task.settings).toEqual({
      assignment: { rule: 'unitHead(starterUnit)', mode: 'claim', skipIfSame: ['a', 'b'] },
      due: {
        within: { kind: 'literal', text: '3 working days' },
        by: undefined,
        anchor: { kind: 'feel', text: 'accepted' },
        remindBefore: { kind: 'literal', text: '1 working day' },
        remindEvery: { kind: 'literal', text: 'PT4H' },
        escalateTo: 'principal()',
        warning: true,
      },
      form: { key: 'approval', editable: ['意见', '日期'] },
      outcomes: [
        { name: 'agree', label: '同意', opinion: 'optional', primary: true, condition: undefined },
        { name: 'return', label: '退回', opinion: 'required', primary: false, condition: 'round < 3' },
      ],
      outcomeVariable: 'verdict',
      returnTo: ['Task_Draft', 'Task_X'],
      documents: { access: 'write', lock: true },
      copyTo: ['post("文档员")', 'starter'],
    });
  });

  it('have defaults', async () => {
    const task = nodeOf(await parsed(process('<manualTask id="x"/>')), 'x', 'manualTask');
    expect(task.settings).toEqual({ outcomes: [], outcomeVariable: 'outcome', returnTo: [], copyTo: [] });
  });

  it('make all fields editable with *', async () => {
    const task = nodeOf(await parsed(withSettings('userTask', '<lz:form key="f" editable="*"/>')), 'x', 'userTask');
    expect(task.settings.form).toEqual({ key: 'f', editable: 'all' });
  });
});

it('reads what other elements carry', async () => {
  const model = await parsed(
    definitions(
      `<message id="m" name="收文"><extensionElements><lz:correlation key="number"/></extensionElements></message>
       <process id="p" lz:title="&quot;发文&quot; + title" lz:starters="=members(unit(&quot;秘书科&quot;))" lz:clauses="JYG-1">
         <startEvent id="start"><extensionElements><lz:form key="draft"/></extensionElements></startEvent>
         <scriptTask id="script" scriptFormat="feel" lz:result="total"><script>a + b</script></scriptTask>
         <businessRuleTask id="rule"><extensionElements><lz:decision ref="signing" result="signer"/></extensionElements></businessRuleTask>
         <serviceTask id="service"><extensionElements><lz:service type="draw-number" result="number"><lz:input name="series" value="=&quot;甲&quot;"/></lz:service></extensionElements></serviceTask>
         <callActivity id="call" calledElement="tns:other"><extensionElements><lz:in target="a" source="=b"/><lz:out target="c" source="d"/></extensionElements></callActivity>
         <sendTask id="send" messageRef="m"><extensionElements><lz:payload value="{a: 1}"/><lz:correlation key="=number"/></extensionElements></sendTask>
         <userTask id="many"><multiInstanceLoopCharacteristics isSequential="true" lz:collection="=signers" lz:element="signer" lz:output="outcome" lz:into="outcomes">
           <completionCondition xsi:type="tFormalExpression">= numberOfCompletedInstances &gt; 2</completionCondition></multiInstanceLoopCharacteristics></userTask>
       </process>`,
    ),
  );
  expect(codesOf(model)).toEqual([]);
  expect(model.processes[0]).toMatchObject({
    settings: { title: '"发文" + title', starters: 'members(unit("秘书科"))' },
    clauses: ['JYG-1'],
  });
  expect(model.messages[0]).toMatchObject({ name: '收文', correlationKey: 'number' });
  expect(nodeOf(model, 'start', 'startEvent').form).toEqual({ key: 'draft' });
  expect(nodeOf(model, 'script', 'scriptTask')).toMatchObject({ scriptFormat: 'feel', script: 'a + b', result: 'total' });
  expect(nodeOf(model, 'rule', 'businessRuleTask').decision).toEqual({ ref: 'signing', result: 'signer' });
  expect(nodeOf(model, 'service', 'serviceTask').service).toEqual({
    type: 'draw-number',
    result: 'number',
    inputs: [{ target: 'series', source: '"甲"' }],
  });
  expect(nodeOf(model, 'call', 'callActivity')).toMatchObject({
    calledElement: 'other',
    inMappings: [{ target: 'a', source: 'b' }],
    outMappings: [{ target: 'c', source: 'd' }],
  });
  expect(nodeOf(model, 'send', 'sendTask')).toMatchObject({ messageRef: 'm', message: { payload: '{a: 1}', correlationKey: 'number' } });
  expect(nodeOf(model, 'many', 'userTask').loop).toMatchObject({
    type: 'multiInstance',
    isSequential: true,
    completionCondition: { text: 'numberOfCompletedInstances > 2' },
    settings: { collection: 'signers', element: 'signer', output: 'outcome', into: 'outcomes' },
  });
});

describe('mistakes in settings', () => {
  it.each([
    ['assignment without rule', 'userTask', '<lz:assignment mode="direct"/>', ['bpmn-missing-setting']],
    ['an unknown mode', 'userTask', '<lz:assignment rule="starter" mode="auto"/>', ['bpmn-bad-setting']],
    ['two assignments', 'userTask', '<lz:assignment rule="starter"/><lz:assignment rule="starter"/>', ['bpmn-repeated-setting']],
    ['two outcomes are no mistake', 'userTask', '<lz:outcome name="a"/><lz:outcome name="b"/>', []],
    ['a due date without time', 'userTask', '<lz:due warning="true"/>', ['bpmn-missing-setting']],
    ['an outcome without name', 'userTask', '<lz:outcome label="同意"/>', ['bpmn-missing-setting']],
    ['an unknown kind of opinion', 'userTask', '<lz:outcome name="a" opinion="maybe"/>', ['bpmn-bad-setting']],
    ['an input without value', 'serviceTask', '<lz:service type="notify"><lz:input name="to"/></lz:service>', ['bpmn-missing-setting']],
    ['a form on a script', 'scriptTask', '<lz:form key="f"/>', ['bpmn-misplaced-setting']],
    ['an output on any task', 'receiveTask', '<lz:output target="a" source="1"/>', []],
  ])('%s', async (_what, element, settings, codes) => {
    const model = await parsed(withSettings(element, settings));
    expect(codesOf(model)).toEqual(codes);
    for (const diagnostic of model.diagnostics) expect(diagnostic.location).toMatchObject({ elementId: 'x', line: 2 });
  });
});
