import type { DirectoryDto } from '@liuzhuan/contract';

type Person = DirectoryDto['persons'][number];

/** An office of two units, each with its head; `others` work there too. */
export function smallOffice(others: readonly Person[]): DirectoryDto {
  return {
    organisation: { id: 'o', name: '某局' },
    units: [
      { id: 'o', name: '某局', parent: null, kind: 'leadership' },
      { id: 'm', name: '秘书科', parent: 'o', kind: 'section' },
    ],
    persons: [
      { id: 'p', name: '主要领导', active: true, appointments: [{ unit: 'o', post: '局长', head: true }] },
      { id: 'h', name: '秘书科负责人', active: true, appointments: [{ unit: 'm', post: '负责人', head: true }] },
      ...others,
    ],
    relations: [{ kind: 'principal', person: 'p', unit: 'o' }],
  };
}
