import { readMachine } from './read-machine';

describe('a machine as a list', () => {
  it('has states with what happens in them and where they lead', () => {
    const view = readMachine({
      id: 'p',
      description: '流程',
      states: {
        核稿: {
          entry: [{ type: 'wait.open', params: { node: 'Task_A' } }],
          exit: 'close',
          on: { completed: [{ target: '结束', actions: [{ type: 'flow.take', params: { flow: 'F1' } }] }] },
          meta: { node: 'Task_A', kind: 'userTask' },
        },
        分支: { always: [{ target: '核稿', guard: { type: 'condition', params: { flow: 'F2', feel: '级别 > 2' } }, description: '高' }, '结束'] },
        结束: { type: 'final' },
      },
    });
    expect(view.states.map(({ name, final }) => [name, final])).toEqual([['核稿', false], ['分支', false], ['结束', true]]);
    expect(view.states[0]).toMatchObject({ node: 'Task_A', kind: 'userTask', entry: ['wait.open(Task_A)'], exit: ['close'] });
    expect(view.states[0]?.transitions).toEqual([{ event: 'completed', target: '结束', guard: undefined, description: undefined, actions: ['flow.take(F1)'] }]);
    expect(view.states[1]?.transitions.map(({ target, guard, description }) => [target, guard, description])).toEqual([['核稿', '级别 > 2', '高'], ['结束', undefined, undefined]]);
  });

  it.each([undefined, null, 3, [], { states: 'x' }])('%j gives no states and no failure', (config) => {
    expect(readMachine(config).states).toEqual([]);
  });
});
