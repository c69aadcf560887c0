import { compareXml } from '../testing/compare-xml';
import { definitions, process } from '../testing/bpmn-xml';
import { nodeOf, parsed } from '../testing/parsed';
import { roundTrip } from './write-bpmn';

describe('roundTrip', () => {
  it.each([
    [
      'foreign attributes and elements',
      process(
        '<userTask id="t" activiti:assignee="${u}"><extensionElements><activiti:formProperty id="r" activiti:name="n"><activiti:value id="1" name="一"/></activiti:formProperty></extensionElements></userTask>',
      ),
    ],
    [
      'our settings',
      process(
        '<userTask id="t" lz:clauses="a b" lz:outcomeVariable="v"><extensionElements><lz:assignment rule="= a &lt; 1" mode="claim"/><lz:outcome name="x" primary="true"/></extensionElements></userTask>',
      ),
    ],
    [
      'Chinese ids',
      process(
        '<startEvent id="开始"><outgoing>流</outgoing></startEvent><endEvent id="结束"/><sequenceFlow id="流" sourceRef="开始" targetRef="结束"/>',
      ),
    ],
    ['references to nothing', process('<endEvent id="e"><errorEventDefinition errorRef="PAYMENT_REJECT"/></endEvent>')],
    ['qualified references', definitions('<message id="m"/><process id="p"><receiveTask id="r" messageRef="tns:m"/></process>')],
    ['what equals a default', process('<boundaryEvent id="b" attachedToRef="t" cancelActivity="true"/><task id="t" startQuantity="1"/>')],
    [
      'the script of a global task',
      definitions('<globalScriptTask id="g" scriptLanguage="x"><script>a &lt; b</script></globalScriptTask>'),
    ],
    [
      'text with markup in it',
      process('<scriptTask id="s"><documentation>&lt;b&gt; &amp; "q"</documentation><script><![CDATA[a < b && c]]></script></scriptTask>'),
    ],
  ])('keeps %s', async (_what, xml) => {
    const result = await roundTrip(xml);
    if (!result.ok) throw new Error('Expected XML but got a refusal');
    expect(compareXml(xml, result.value.xml)).toEqual({ lost: [], added: [] });
  });

  it('is settled after the first time', async () => {
    const once = await roundTrip(process('<task id="t" name="甲&#10;乙"/>'));
    if (!once.ok) throw new Error('Expected XML but got a refusal');
    const twice = await roundTrip(once.value.xml);
    expect(twice).toEqual(once);
  });

  it('passes refusals on', async () => {
    expect(await roundTrip('<!DOCTYPE a><a/>')).toMatchObject({ ok: false, error: [{ code: 'bpmn-doctype' }] });
  });
});

it('shows foreign extensions in the model', async () => {
  const model = await parsed(
    process(
      '<userTask id="t" activiti:assignee="me"><extensionElements><activiti:field activiti:name="n"><activiti:string>文</activiti:string></activiti:field></extensionElements></userTask>',
    ),
  );
  expect(nodeOf(model, 't', 'userTask').foreign).toEqual([
    { kind: 'attribute', name: 'activiti:assignee', text: 'me', attributes: {}, children: [] },
    {
      kind: 'element',
      name: 'activiti:field',
      attributes: { 'activiti:name': 'n' },
      children: [{ kind: 'element', name: 'activiti:string', text: '文', attributes: {}, children: [] }],
    },
  ]);
});

it('the comparison sees what is missing', () => {
  const before = process('<task id="t" name="a"/><task id="u"/>');
  expect(compareXml(before, process('<task id="t"/>')).lost).toHaveLength(2);
});
