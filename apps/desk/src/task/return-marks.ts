import type { CallOutput, Instance } from '@liuzhuan/contract';
import type { NodeMark } from '@liuzhuan/ui';

interface Words {
  readonly target: string;
  readonly withdrawn: string;
}

/** The diagram as a return would leave it: the target, what will be withdrawn, and what stays. */
export function returnMarks(diagram: Instance['diagrams'][number], preview: CallOutput<'previewReturn'>, words: Words): NodeMark[] {
  const gone = new Set(preview.withdrawn.map(({ node }) => node));
  const kept = diagram.nodes.filter(({ node }) => node !== preview.to && !gone.has(node)).map(({ node, state }): NodeMark => ({ node, look: state }));
  const withdrawn = [...gone].filter((node) => node !== preview.to).map((node): NodeMark => ({ node, look: 'withdrawn', word: words.withdrawn }));
  return [...kept, ...withdrawn, { node: preview.to, look: 'active', word: words.target }];
}
