import type { TaskRow } from '@liuzhuan/contract';
import { groupTasks } from './group-tasks';

const task = (id: string, definitionKey: string): TaskRow => ({
  id,
  instance: `case-${id}`,
  node: 'Task',
  name: '核稿',
  caseNumber: id,
  caseTitle: id,
  definitionKey,
  definitionName: `流程 ${definitionKey}`,
  status: 'open',
  claimable: false,
  createdAt: '2026-11-23T01:00:00.000Z',
  revision: 1,
});

describe('groupTasks', () => {
  it('keeps the order of tasks within a group and of groups by their first task', () => {
    const groups = groupTasks([task('1', 'b'), task('2', 'a'), task('3', 'b')]);
    expect(groups.map(({ key, name, tasks }) => [key, name, tasks.map(({ id }) => id)])).toEqual([
      ['b', '流程 b', ['1', '3']],
      ['a', '流程 a', ['2']],
    ]);
  });

  it('has no groups without tasks', () => {
    expect(groupTasks([])).toEqual([]);
  });
});
