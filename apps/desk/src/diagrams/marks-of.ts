import type { Instance } from '@liuzhuan/contract';
import type { NodeMark } from '@liuzhuan/ui';

type Diagram = Instance['diagrams'][number];

/** How a case's steps look on its diagram: who has an open one, how often when more than once. */
export function marksOf(diagram: Diagram): NodeMark[] {
  return diagram.nodes.map(({ node, state, count, persons = [] }) => {
    // One name: a badge must not cover the neighbours.
    const [first] = persons;
    const others = persons.length > 1 ? `+${persons.length - 1}` : '';
    return { node, look: state, badge: [first?.name, others, count > 1 ? `×${count}` : ''].filter(Boolean).join(' ') };
  });
}

/** The diagram on which a node stands; of several the case's own, which comes first. */
export function diagramOf(diagrams: readonly Diagram[], node: string): Diagram | undefined {
  return diagrams.find(({ nodes }) => nodes.some((state) => state.node === node && state.state === 'active')) ?? diagrams.find(({ nodes }) => nodes.some((state) => state.node === node)) ?? diagrams[0];
}
