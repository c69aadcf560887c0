import { returnMarks } from './return-marks';

describe('returnMarks', () => {
  it('marks the target, the withdrawn and what stays, each node once', () => {
    const diagram = {
      definition: 'p:1',
      name: '流程',
      bpmn: '',
      flows: [],
      nodes: [
        { node: 'Start', state: 'passed' as const, count: 1 },
        { node: 'Draft', state: 'passed' as const, count: 1 },
        { node: 'Review', state: 'passed' as const, count: 1 },
        { node: 'Sign', state: 'active' as const, count: 1 },
      ],
    };
    const withdrawn = [{ node: 'Draft', name: '拟稿' }, { node: 'Review', name: '核稿' }, { node: 'Sign', name: '签发' }, { node: 'Sign', name: '签发' }];
    expect(returnMarks(diagram, { to: 'Draft', withdrawn }, { target: '退回到此', withdrawn: '将撤回' })).toEqual([
      { node: 'Start', look: 'passed' },
      { node: 'Review', look: 'withdrawn', word: '将撤回' },
      { node: 'Sign', look: 'withdrawn', word: '将撤回' },
      { node: 'Draft', look: 'active', word: '退回到此' },
    ]);
  });
});
