import { parseBpmn } from '@liuzhuan/bpmn';
import { asInstant } from '@liuzhuan/kernel';
import { officeFunctions } from '../assignment/office-functions';
import { smallOffice } from '../assignment/testing/small-office';
import { exampleWorld } from './example-world';
import { withFoundKinds } from './found-kinds';
import { variablesOf } from './variables-of';

const DIRECTORY = smallOffice([{ id: 'c', name: '科员', active: true, appointments: [{ unit: 'm', post: '科员', head: false }] }]);
const SCRIPT = '{ 承办单位: if 承办单位 = null then starterUnit else 承办单位, 负责人: unitHead(承办单位), 领导: principal(), 期限: workingDaysAfter(today, 3), 已超期: false, 未定: null }';
const DRAWING = `<definitions id="d" targetNamespace="urn:test" xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:lz="urn:liuzhuan:bpmn:1"><process id="p" isExecutable="true">
<scriptTask id="s" scriptFormat="feel"><script>${SCRIPT}</script></scriptTask><userTask id="t"><extensionElements><lz:output target="经办人" source="if 负责人 = null then starter else 负责人"/></extensionElements></userTask></process></definitions>`;

describe('kinds of what scripts and outputs give', () => {
  const world = exampleWorld(DIRECTORY, asInstant('2026-11-23T01:00:00.000Z'));

  it('are made of somebody whose unit has a head', () => {
    expect(world).toEqual({ person: 'c', unit: 'm', today: '2026-11-23' });
  });

  it('show when they are reckoned', async () => {
    const parsed = await parseBpmn(DRAWING);
    const model = parsed.ok ? parsed.value : undefined;
    const found = withFoundKinds(variablesOf(model, []), model, DIRECTORY, officeFunctions(DIRECTORY), world);
    const kinds = Object.fromEntries(found.map(({ name, kind }) => [name, kind]));
    expect(kinds).toMatchObject({ 承办单位: 'unit', 负责人: 'person', 领导: 'person', 期限: 'date', 已超期: 'flag', 未定: 'any', 经办人: 'person' });
  });
});
