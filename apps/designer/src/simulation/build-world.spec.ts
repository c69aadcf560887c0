import type { DirectoryDto } from '@liuzhuan/contract';
import { asId, asInstant, type PersonId } from '@liuzhuan/kernel';
import { directoryOf } from '../assignment/directory-of';
import { OFFICE_CALENDAR } from '../knowledge/office-calendar';
import { buildWorld } from './build-world';

const person = (id: string, head: boolean) => ({ id, name: id, active: true, appointments: [{ unit: 'u', post: '科员', head }] });
const told: DirectoryDto = {
  organisation: { id: 'o', name: '单位' },
  units: [{ id: 'u', name: '秘书科', parent: null, kind: 'section' }],
  persons: [person('head', true), person('clerk', false)],
  relations: [{ kind: 'substitute', person: 'clerk', forPerson: 'head' }],
  absences: [{ person: 'head', from: '2026-11-23', to: '2026-11-27' }],
};
const DRAFT = {
  name: 'p.bpmn',
  kind: 'bpmn' as const,
  content: `<definitions id="d" targetNamespace="t" xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:lz="urn:liuzhuan:bpmn:1"><process id="p" name="p" isExecutable="true"><startEvent id="s"/>
    <userTask id="t" name="t"><extensionElements><lz:assignment rule="unitHead(&quot;u&quot;)"/><lz:outcome name="agree" label="同意" primary="true"/></extensionElements></userTask><endEvent id="e"/>
    <sequenceFlow id="a" sourceRef="s" targetRef="t"/><sequenceFlow id="b" sourceRef="t" targetRef="e"/></process></definitions>`,
};

describe('the world of the simulation', () => {
  it.each([
    ['somebody is away: her stand-in gets the work', '2026-11-24T01:00:00.000Z', 'clerk'],
    ['she is back', '2026-11-30T01:00:00.000Z', 'head'],
  ])('%s', async (_name, now, assignee) => {
    const world = await buildWorld([DRAFT], [], { directory: directoryOf(told), calendar: OFFICE_CALENDAR, now: asInstant(now) });
    if (!world.ok) throw new Error(JSON.stringify(world.error));
    const started = await world.value.engine.startInstance({ organisation: asId('o'), person: asId<PersonId>('clerk'), roles: ['officer'] }, { definition: 'p' });
    expect(started.ok && started.value?.opened.map((task) => task.assignee)).toEqual([assignee]);
  });
});
