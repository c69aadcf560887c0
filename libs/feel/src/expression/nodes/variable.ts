import { builtin } from '../../functions/builtins';
import { FeelCallable } from '../../values/feel-callable';
import { hostCallable } from '../../functions/host-callable';
import { entryOf } from '../../values/context-entry';
import type { FeelValue } from '../../values/feel-value';
import type { Code } from '../code';
import type { Compilation } from '../compilation';
import { type Frame, warn } from '../frame';
import { lookup } from '../lookup';
import type { SyntaxNode } from '../syntax';
import type { NodeCompiler } from './index';

/** Value of a name: from the frames, else a function of the host, else a built-in function; undefined when unknown. */
export function resolve(frame: Frame, name: string): FeelValue | undefined {
  const value = lookup(frame, name);
  if (value !== undefined) return value;
  const host = Object.hasOwn(frame.run.functions, name) ? frame.run.functions[name] : undefined;
  return host ? hostCallable(name, host) : builtin(name);
}

/** A name. Unknown names give null and a warning (DMN 1.5, 10.3.2.13.1). */
export const variable: NodeCompiler = (node, compilation) => {
  const name = compilation.name(node);
  compilation.read(name);
  return {
    shape: 'name',
    run: (frame) => {
      const value = Object.hasOwn(frame.values, name) ? frame.values[name] : resolve(frame, name);
      if (value !== undefined) return value;
      warn(frame.run, 'feel-unknown-variable', node.from, { name });
      return null;
    },
  };
};

/** The value a unary test is put to. */
export const inputValue: NodeCompiler = (_node, compilation) => {
  compilation.inputReads += 1;
  return { shape: 'name', run: (frame) => lookup(frame, '?') ?? null };
};

/** A name in the place of a function. Variables that are no functions do not hide a function of the same name: `now()` beside `now`. */
export function calledName(node: SyntaxNode, compilation: Compilation): Code {
  const name = compilation.name(node);
  compilation.called(name);
  const builtIn = builtin(name);
  const find = (frame: Frame): FeelValue | undefined => {
    for (let scope: Frame | null = frame; scope; scope = scope.parent) {
      const value = entryOf(scope.values, name);
      if (value instanceof FeelCallable) return value;
    }
    const host = Object.hasOwn(frame.run.functions, name) ? frame.run.functions[name] : undefined;
    return host ? hostCallable(name, host) : (builtIn ?? lookup(frame, name));
  };
  return {
    shape: 'name',
    run: (frame) => {
      const value = find(frame);
      if (value !== undefined) return value;
      warn(frame.run, 'feel-unknown-function', node.from, { name });
      return null;
    },
  };
}
