import type { Json } from '@liuzhuan/kernel';
import { jsonOf } from '../values/json-of';
import { BoundedCache } from './bounded-cache';
import { Compilation } from './compilation';
import { compileExpression } from './compile-expression';
import { normaliseSource } from './normalise-source';
import { childrenOf, parse, type SyntaxNode } from './syntax';

/** A function called within an expression. */
export interface Call {
  readonly name: string;
  /** The call as written, arguments included. */
  readonly source: string;
  /** Arguments by position: the value of one that is written out (a text, a list of texts), undefined for any other. Empty when they are named. */
  readonly arguments: readonly (Json | undefined)[];
  /** The same arguments as written. */
  readonly argumentSources: readonly string[];
  /** True when the call stands within an argument of another one. */
  readonly nested: boolean;
}

/** So many sources a large office has in all its processes. */
const CACHE_LIMIT = 20_000;
const cache = new BoundedCache<readonly Call[]>(CACHE_LIMIT);

/** Every function an expression calls by its name, outer ones first; none when it cannot be read. Asked again, it costs a look into a map. */
export function callsOf(source: string): readonly Call[] {
  return cache.get(source, () => findCalls(source));
}

function findCalls(source: string): readonly Call[] {
  if (!compileExpression(source).ok) return [];
  const text = normaliseSource(source);
  return callsIn(parse(text, 'expression', {}), new Compilation(text), false);
}

function callsIn(node: SyntaxNode, compilation: Compilation, nested: boolean): readonly Call[] {
  const children = childrenOf(node);
  const [callee] = children;
  if (node.name !== 'FunctionInvocation' || callee?.name !== 'VariableName') return children.flatMap((child) => callsIn(child, compilation, nested));
  const values = children.filter(({ name }) => name === 'PositionalParameters').flatMap(childrenOf);
  const call: Call = {
    name: compilation.name(callee),
    source: compilation.text(node),
    arguments: values.map((value) => constantOf(value, compilation)),
    argumentSources: values.map((value) => compilation.text(value)),
    nested,
  };
  return [call, ...children.slice(1).flatMap((child) => callsIn(child, compilation, true))];
}

function constantOf(node: SyntaxNode, compilation: Compilation): Json | undefined {
  const { shape, value = null } = compilation.compile(node);
  return shape === 'constant' ? jsonOf(value) : undefined;
}
