import type { Directory } from '@liuzhuan/engine';
import { asId, type UnitId } from '@liuzhuan/kernel';

type Row = readonly [person: string, unit: string, post: string, head?: true];

const POSTS: readonly Row[] = [
  ['principal', 'office', '主要领导', true],
  ['leader', 'office', '分管领导'],
  ['head', 'section', '科室负责人', true],
  ['a', 'section', '科员'],
  ['b', 'section', '科员'],
  ['archivist', 'records', '文档员'],
];

/** An office in which every template finds somebody: `a` begins the cases. */
export const OFFICE: Directory = {
  organisation: asId('o'),
  name: '某办公室',
  revision: 1,
  units: [
    { id: asId('office'), name: '办领导', parent: null, kind: 'leadership', order: 0 },
    { id: asId('section'), name: '秘书科', parent: asId<UnitId>('office'), kind: 'section', order: 1 },
    { id: asId('records'), name: '文档科', parent: asId<UnitId>('office'), kind: 'section', order: 2 },
  ],
  persons: POSTS.map(([id, , post]) => ({ id: asId(id), name: `${post}${id}`, active: true })),
  appointments: POSTS.map(([id, unit, post, head]) => ({ person: asId(id), unit: asId(unit), post, head: head === true })),
  relations: [
    { kind: 'principal', person: asId('principal'), unit: asId<UnitId>('office') },
    { kind: 'in-charge', person: asId('leader'), unit: asId<UnitId>('section') },
  ],
  absences: [],
};
