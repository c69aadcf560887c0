import type { DirectoryDto } from '@liuzhuan/contract';
import { personGroups } from './person-groups';

const person = (id: string, unit: string | undefined, active = true): DirectoryDto['persons'][number] => ({
  id,
  name: `人员${id}`,
  active,
  appointments: unit ? [{ unit, post: '科员', head: false }] : [],
});

const DIRECTORY: DirectoryDto = {
  organisation: { id: 'o', name: '办公室' },
  units: [
    { id: 'u1', name: '秘书科', parent: null, kind: 'section' },
    { id: 'u2', name: '督察室', parent: null, kind: 'section' },
  ],
  persons: [person('1', 'u2'), person('2', 'u1'), person('3', 'u1', false), person('4', undefined), person('5', 'u1')],
};

describe('personGroups', () => {
  it('groups active persons by unit and leaves out whom it is told to', () => {
    expect(personGroups(DIRECTORY, ['5'], '其他')).toEqual([
      { unit: '秘书科', persons: [{ id: '2', text: '人员2 · 科员' }] },
      { unit: '督察室', persons: [{ id: '1', text: '人员1 · 科员' }] },
      { unit: '其他', persons: [{ id: '4', text: '人员4' }] },
    ]);
  });
});
