import type { Instance } from '@liuzhuan/contract';
import { diagramOf, marksOf } from './marks-of';

type Diagram = Instance['diagrams'][number];
const person = (name: string) => ({ id: name, name });
const diagram = (definition: string, nodes: Diagram['nodes']): Diagram => ({ definition, name: definition, bpmn: '', nodes, flows: [] });

describe('marksOf', () => {
  it('names who has a step and how often it is open', () => {
    const marks = marksOf(
      diagram('p:1', [
        { node: 'A', state: 'passed', count: 1 },
        { node: 'B', state: 'active', count: 3, persons: [person('甲'), person('乙'), person('丙')] },
      ]),
    );
    expect(marks).toEqual([
      { node: 'A', look: 'passed', badge: '' },
      { node: 'B', look: 'active', badge: '甲 +2 ×3' },
    ]);
  });
});

describe('diagramOf', () => {
  const own = diagram('own:1', [{ node: 'Task', state: 'passed', count: 1 }]);
  const called = diagram('called:1', [{ node: 'Task', state: 'active', count: 1 }]);

  it('takes the one where the node is open, then one that knows it, then the first', () => {
    expect(diagramOf([own, called], 'Task')).toBe(called);
    expect(diagramOf([called, own], 'Other')).toBe(called);
    expect(diagramOf([own], 'Task')).toBe(own);
    expect(diagramOf([], 'Task')).toBeUndefined();
  });
});
