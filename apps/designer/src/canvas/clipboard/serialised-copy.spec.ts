import { liuzhuanModdle } from '@liuzhuan/bpmn';
import { BpmnModdle } from 'bpmn-moddle';
import type { ModdleObject } from '../modeler-services';
import { type CopiedTree, type MakeObject, readCopy, writeCopy } from './serialised-copy';

const moddle = () => new BpmnModdle({ lz: liuzhuanModdle });
const maker = (from = moddle()): MakeObject => (type, values) => from.create(type, values) as ModdleObject;

const make = maker() as (type: string, values: Readonly<Record<string, unknown>>) => ModdleObject;
const due = make('lz:Due', { within: '3 working days', warning: true });
const message = make('bpmn:Message', { id: 'Message_1', name: '来函' });
const task = make('bpmn:UserTask', { id: 'Task_A', name: '核稿', 'lz:outcomeVariable': '核稿结果', extensionElements: make('bpmn:ExtensionElements', { values: [due] }) });
const catching = make('bpmn:IntermediateCatchEvent', { id: 'Event_A', eventDefinitions: [make('bpmn:MessageEventDefinition', { messageRef: message })] });
const tree = {
  0: [
    { id: 'Task_A', priority: 1, x: 10, y: 20, width: 100, height: 80, businessObject: task, di: make('bpmndi:BPMNShape', { id: 'Task_A_di', bpmnElement: task }) },
    { id: 'Event_A', priority: 1, x: 200, y: 42, businessObject: catching, referencedRootElement: message },
  ],
} as unknown as CopiedTree;

type Descriptor = { readonly businessObject: ModdleObject; readonly di?: ModdleObject; readonly referencedRootElement?: ModdleObject };

describe('a copy for another window', () => {
  const again = readCopy(writeCopy(tree), maker(moddle()));
  const [first, second] = (again?.['0'] ?? []) as unknown as readonly Descriptor[];

  it('keeps types, attributes and elements of our extension', () => {
    expect(first?.businessObject.$type).toBe('bpmn:UserTask');
    expect(first?.businessObject.get('lz:outcomeVariable')).toBe('核稿结果');
    const values = (first?.businessObject.get('extensionElements') as ModdleObject).get('values') as readonly ModdleObject[];
    expect(values.map((value) => [value.$type, value.get('within'), value.get('warning')])).toEqual([['lz:Due', '3 working days', true]]);
  });

  it('has each object of one id once', () => {
    expect(second?.referencedRootElement?.get('name')).toBe('来函');
    const [twice] = (readCopy(JSON.stringify({ 0: [{ one: message, other: message }] }), maker())?.['0'] ?? []) as readonly { readonly one: ModdleObject; readonly other: ModdleObject }[];
    expect(twice?.one).toBe(twice?.other);
  });

  it('leaves out what no drawing here knows', () => {
    const settings = { $type: 'bpmn:ExtensionElements', values: [{ $type: 'camunda:properties', $children: [] }, { $type: 'lz:Due', within: '1 working day' }] };
    const knows: MakeObject = (type, values) => (type.startsWith('camunda:') ? undefined : maker()(type, values));
    const [task] = (readCopy(JSON.stringify({ 0: [{ $type: 'bpmn:UserTask', id: 'Task_B', extensionElements: settings }] }), knows)?.['0'] ?? []) as readonly ModdleObject[];
    const values = (task?.get('extensionElements') as ModdleObject).get('values') as readonly ModdleObject[];
    expect(values.map(({ $type }) => $type)).toEqual(['lz:Due']);
  });

  it.each(['', 'nonsense', '[1, 2]', '"text"', 'null', '{"0": "x"}'])('is not %j', (text) => {
    expect(readCopy(text, maker())).toBeUndefined();
  });
});
