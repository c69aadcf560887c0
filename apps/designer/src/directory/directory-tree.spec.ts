import type { DirectoryDto } from '@liuzhuan/contract';
import { directoryTree, type UnitNode } from './directory-tree';

const person = (id: string, unit: string, post: string, head = false) => ({ id, name: id, active: true, appointments: [{ unit, post, head }] });
const DIRECTORY: DirectoryDto = {
  organisation: { id: 'o', name: '某局' },
  units: [
    { id: 'o', name: '某局', parent: null, kind: 'leadership' },
    { id: 'm', name: '秘书科', parent: 'o', kind: 'section' },
    { id: 'f', name: '法规科', parent: 'o', kind: 'section' },
  ],
  persons: [person('科员甲', 'm', '科员'), person('秘书科负责人', 'm', '负责人', true), person('局长', 'o', '局长', true), person('文档', 'f', '文档员')],
};
const names = (nodes: readonly UnitNode[]): readonly string[] => nodes.flatMap(({ unit, holders, children }) => [unit.name, ...holders.map(({ person: { name } }) => `-${name}`), ...names(children)]);

describe('the directory as a tree', () => {
  it('has everybody, heads first', () => {
    expect(names(directoryTree(DIRECTORY))).toEqual(['某局', '-局长', '秘书科', '-秘书科负责人', '-科员甲', '法规科', '-文档']);
  });

  it.each([
    ['秘书科', ['某局', '秘书科', '-秘书科负责人', '-科员甲']],
    ['文档员', ['某局', '法规科', '-文档']],
    ['没有', []],
  ])('searched for %s', (search, expected) => {
    expect(names(directoryTree(DIRECTORY, search))).toEqual(expected);
  });
});
