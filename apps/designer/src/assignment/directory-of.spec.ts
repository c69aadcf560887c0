import type { DirectoryDto } from '@liuzhuan/contract';
import { directoryOf } from './directory-of';

const told: DirectoryDto = {
  organisation: { id: 'dz', name: '单位' },
  units: [{ id: 'u', name: '秘书科', parent: null, kind: 'section' }],
  persons: [{ id: 'p', name: '甲', active: true, appointments: [{ unit: 'u', post: '科员', head: false }] }],
};

describe('directoryOf', () => {
  it('knows who is away and who stands in', () => {
    const absences = [{ person: 'p', from: '2026-11-23', to: '2026-11-27' }];
    const relations = [{ kind: 'substitute' as const, person: 'q', forPerson: 'p' }];
    expect(directoryOf({ ...told, absences, relations })).toMatchObject({ absences, relations, appointments: [{ person: 'p', unit: 'u', post: '科员', head: false }] });
  });

  it('has nobody away when nothing is told', () => expect(directoryOf(told).absences).toEqual([]));
});
