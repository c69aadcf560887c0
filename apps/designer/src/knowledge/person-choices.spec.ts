import { parseBpmn } from '@liuzhuan/bpmn';
import type { DirectoryDto } from '@liuzhuan/contract';
import { personChoicesOf } from './person-choices';
import { readForms } from './read-forms';

const DRAWING = `<definitions id="d" targetNamespace="urn:test" xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:lz="urn:liuzhuan:bpmn:1"><process id="p" isExecutable="true">
<startEvent id="s"><extensionElements><lz:form key="start"/></extensionElements></startEvent>
<userTask id="t" name="拟稿"><extensionElements><lz:form key="draft" editable="校对人 会签单位"/></extensionElements></userTask></process></definitions>`;
const DIRECTORY: DirectoryDto = { organisation: { id: 'o', name: '某局' }, units: [], persons: [{ id: 'p1', name: '甲', active: true, appointments: [] }], relations: [] };
const FORMS = readForms([
  { name: 'start.form.json', kind: 'form', content: JSON.stringify({ id: 'start', components: [{ type: 'select', key: '审核人', label: '谁审核', values: [{ label: '甲', value: 'p1' }] }] }) },
  {
    name: 'draft.form.json',
    kind: 'form',
    content: JSON.stringify({ id: 'draft', components: [{ type: 'person', key: '校对人', label: '校对人' }, { type: 'person', key: '只读的人' }, { type: 'select', key: '会签单位', values: [{ label: '甲科', value: 'u1' }] }] }),
  },
]);

describe('fields in which a step names who does a later one', () => {
  it('are fields of persons and choices among persons that the step fills in', async () => {
    const parsed = await parseBpmn(DRAWING);
    expect(personChoicesOf(parsed.ok ? parsed.value : undefined, FORMS, DIRECTORY)).toEqual([
      { variable: '审核人', step: 's', stepName: 's', field: '谁审核' },
      { variable: '校对人', step: 't', stepName: '拟稿', field: '校对人' },
    ]);
  });
});
