import { asId, type PersonId, type UnitId } from '@liuzhuan/kernel';
import type { Directory } from '../directory/directory';

const person = (id: string) => asId<PersonId>(id);
const unit = (id: string) => asId<UnitId>(id);

/** An office for the engine's own tests: leadership, a section with two clerks, an outside unit, somebody who has left. */
export const OFFICE: Directory = {
  organisation: asId('dz'),
  name: '某办公室',
  revision: 1,
  units: [
    { id: unit('lead'), name: '办领导', parent: null, kind: 'leadership', order: 0 },
    { id: unit('sec'), name: '秘书科', parent: unit('lead'), kind: 'section', order: 1 },
    { id: unit('sub'), name: '文电组', parent: unit('sec'), kind: 'section', order: 2 },
    { id: unit('fin'), name: '财政局', parent: null, kind: 'outside', order: 3 },
  ],
  persons: ['p1', 'p2', 'p3', 'p4', 'p5'].map((id) => ({ id: person(id), name: `人员${id}`, active: id !== 'p5' })),
  appointments: [
    { person: person('p1'), unit: unit('lead'), post: '主要领导', head: true },
    { person: person('p2'), unit: unit('sec'), post: '科室负责人', head: true },
    { person: person('p5'), unit: unit('sec'), post: '科员', head: false },
    { person: person('p3'), unit: unit('sec'), post: '科员', head: false },
    { person: person('p4'), unit: unit('sub'), post: '科员', head: false },
    { person: person('p3'), unit: unit('sub'), post: '文档员', head: false },
  ],
  relations: [
    { kind: 'principal', person: person('p1'), unit: unit('lead') },
    { kind: 'in-charge', person: person('p5'), unit: unit('sec') },
    { kind: 'in-charge', person: person('p1'), unit: unit('sec') },
    { kind: 'counterpart-deputy', person: person('p2'), unit: unit('fin') },
    { kind: 'counterpart-secretary', person: person('p3'), unit: unit('fin') },
    { kind: 'acting', person: person('p2'), forPost: '市长' },
    { kind: 'substitute', person: person('p4'), forPerson: person('p3') },
    { kind: 'substitute', person: person('p2'), forPerson: person('p4') },
    { kind: 'substitute', person: person('p4'), forPerson: person('p2') },
  ],
  absences: [
    { person: person('p3'), from: '2026-12-01', to: '2026-12-03' },
    { person: person('p4'), from: '2026-12-02', to: '2026-12-02' },
    { person: person('p1'), from: '2026-12-01', to: '2026-12-31' },
    { person: person('p2'), from: '2026-12-03', to: '2026-12-03' },
    { person: person('p4'), from: '2026-12-03', to: '2026-12-03' },
  ],
};
