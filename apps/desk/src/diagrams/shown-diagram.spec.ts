import type { Instance } from '@liuzhuan/contract';
import { shownDiagram } from './shown-diagram';

type Diagram = Instance['diagrams'][number];
const diagram = (definition: string, node: string): Diagram => ({ definition, name: definition, bpmn: '', nodes: [{ node, state: 'active', count: 1 }], flows: [] });

describe('the diagram of a case that is shown', () => {
  const [own, called, later] = [diagram('own:1', 'A'), diagram('called:1', 'B'), diagram('later:1', 'C')];

  it.each([
    ['the case’s own, at first', [own, called], {}, own],
    ['that of the step', [own, called], { node: 'B' }, called],
    ['the chosen one, whatever the step', [own, called], { chosen: 'own:1', node: 'B' }, own],
    ['the chosen one, when another comes before it', [own, later, called], { chosen: 'called:1' }, called],
    ['the chosen one, when another goes', [called], { chosen: 'called:1' }, called],
    ['that of the step, when the chosen one goes', [own, later], { chosen: 'called:1', node: 'C' }, later],
    ['the case’s own, when the chosen one goes', [own, later], { chosen: 'called:1' }, own],
    ['none where there is none', [], { chosen: 'own:1' }, undefined],
  ])('is %s', (_, diagrams, wish, shown) => expect(shownDiagram(diagrams, wish)).toBe(shown));
});
