import { ANY, type FeelType, typeNamed } from '../../values/feel-type';
import type { Compilation } from '../compilation';
import { childrenOf, type SyntaxNode } from '../syntax';

/** Compiles a type as written after `instance of` or a parameter. Names FEEL does not know are types of the model. */
export function compileType(node: SyntaxNode, compilation: Compilation): FeelType {
  const children = childrenOf(node);
  const inner = children.find((child) => child.name === 'Type');
  switch (node.name) {
    case 'Type':
      return children[0] ? compileType(children[0], compilation) : ANY;
    case 'ListType':
      // The parser knows no `range<…>` and is shown a list: see parse().
      return { type: compilation.source.startsWith('range', node.from - 1) ? 'range of' : 'list of', of: inner ? compileType(inner, compilation) : ANY };
    case 'ContextType':
      return { type: 'context of', entries: compileEntries(node, compilation) };
    case 'FunctionType':
      return { type: 'function' };
    default:
      return typeNamed(compilation.name(node)) ?? { type: 'named', name: compilation.name(node) };
  }
}

function compileEntries(node: SyntaxNode, compilation: Compilation): Readonly<Record<string, FeelType>> {
  const holder = childrenOf(node).find((child) => child.name === 'ContextEntryTypes');
  const entries = (holder ? childrenOf(holder) : []).map(
    (entry) => [compilation.name(compilation.child(entry, 0)), compileType(compilation.child(entry, -1), compilation)] as const,
  );
  return Object.fromEntries(entries);
}
