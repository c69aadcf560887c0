import { BpmnModdle } from 'bpmn-moddle';
import { compareXml } from '../testing/compare-xml';
import { process } from '../testing/bpmn-xml';
import { restoreIds, withSafeIds } from './safe-ids';

const XML = process(
  `<startEvent id="开始"><outgoing>流</outgoing></startEvent><userTask id="审批" name="审批"><incoming>流</incoming>
   <extensionElements><lz:return to="开始"/></extensionElements></userTask><sequenceFlow id="流" name="流" sourceRef="开始" targetRef="审批"/><task id="safe_1"/>`,
);

it('makes ids that bpmn-moddle as published keeps, and gives them back', async () => {
  const safe = await withSafeIds(XML);
  if (!safe.ok) throw new Error('Expected XML but got a refusal');
  expect(safe.value.originals).toEqual({ safe_2: '开始', safe_3: '审批', safe_4: '流' });
  expect((await new BpmnModdle().fromXML(safe.value.xml)).warnings.filter((warning) => !warning.message.includes('lz:'))).toEqual([]);
  const back = await restoreIds(safe.value.xml, safe.value.originals);
  expect(back.ok && compareXml(XML, back.value)).toEqual({ lost: [], added: [] });
});

it('leaves a file alone that needs nothing', async () => {
  const xml = process('<task id="t"/>');
  expect(await withSafeIds(xml)).toEqual({ ok: true, value: { xml, originals: {} } });
  expect(await restoreIds(xml, {})).toEqual({ ok: true, value: xml });
});
