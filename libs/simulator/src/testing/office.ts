import type { Directory } from '@liuzhuan/engine';
import { asId, type PersonId, type UnitId } from '@liuzhuan/kernel';

type Row = readonly [person: string, unit: string, post: string, head?: 'head'];

/** A small office: leadership, two sections, one outside unit. Ids say what people are. */
const POSTS: readonly Row[] = [
  ['principal', 'lead', '主要领导', 'head'],
  ['leader', 'lead', '分管领导'],
  ['head', 'secretariat', '科室负责人', 'head'],
  ['clerk-a', 'secretariat', '科员'],
  ['clerk-b', 'secretariat', '科员'],
  ['archivist', 'records', '文档员', 'head'],
  ['finance', 'treasury', '财政局负责人', 'head'],
  ['gone', 'records', '科员'],
];

/** The office as a directory. */
export const OFFICE: Directory = {
  organisation: asId('dz'),
  name: '某办公室',
  revision: 1,
  units: [
    { id: asId('lead'), name: '办领导', parent: null, kind: 'leadership', order: 0 },
    { id: asId('secretariat'), name: '秘书科', parent: asId<UnitId>('lead'), kind: 'section', order: 1 },
    { id: asId('records'), name: '文档科', parent: asId<UnitId>('lead'), kind: 'section', order: 2 },
    { id: asId('treasury'), name: '财政局', parent: null, kind: 'outside', order: 3 },
  ],
  persons: POSTS.map(([person, , post]) => ({ id: asId(person), name: `${post}（${person}）`, active: person !== 'gone' })),
  appointments: POSTS.map(([person, unit, post, head]) => ({ person: asId(person), unit: asId(unit), post, head: head === 'head' })),
  relations: [
    { kind: 'principal', person: asId('principal'), unit: asId<UnitId>('lead') },
    { kind: 'in-charge', person: asId('leader'), unit: asId<UnitId>('secretariat') },
    { kind: 'counterpart-deputy', person: asId('leader'), unit: asId<UnitId>('treasury') },
    { kind: 'counterpart-secretary', person: asId('clerk-b'), unit: asId<UnitId>('treasury') },
    { kind: 'substitute', person: asId('clerk-b'), forPerson: asId<PersonId>('clerk-a') },
    { kind: 'acting', person: asId('leader'), forPost: '市长' },
  ],
  absences: [{ person: asId('clerk-a'), from: '2026-12-01', to: '2026-12-03' }],
};
