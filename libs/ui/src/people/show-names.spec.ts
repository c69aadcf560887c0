import type { DirectoryDto } from '@liuzhuan/contract';
import { showNames } from './show-names';

const DIRECTORY: DirectoryDto = {
  organisation: { id: 'dz', name: '监管局' },
  units: [{ id: 'dz-permit', name: '行政审批科', parent: null, kind: 'section' }],
  persons: [
    { id: 'dz-a', name: '科员甲', active: true, appointments: [] },
    { id: 'dz-b', name: '科员乙', active: false, appointments: [] },
  ],
};

describe('showNames', () => {
  const data = { unit: 'dz-permit', person: 'dz-a', readers: ['dz-a', 'dz-b'], tags: ['dz-a', '其他'], text: '通报', count: 2 };

  it('names persons and units where the reader cannot change them', () => {
    expect(showNames(data, ['person.id'], DIRECTORY)).toEqual({ ...data, unit: '行政审批科', readers: '科员甲、科员乙' });
  });

  it.each([
    [['*'], DIRECTORY],
    [[], undefined],
  ])('leaves everything as it is for %j without a directory or with all fields editable', (editable, directory) => {
    expect(showNames(data, editable, directory)).toBe(data);
  });
});
