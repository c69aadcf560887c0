import { FeelRange } from 'feelin';
import { callByName, callByPosition } from '../../functions/bind-arguments';
import { FeelCallable } from '../../values/feel-callable';
import { describeValue } from '../../values/describe-value';
import type { FeelValue } from '../../values/feel-value';
import { inRange } from '../../values/range';
import type { Code } from '../code';
import type { Compilation } from '../compilation';
import { type Evaluator, type Frame, warn } from '../frame';
import { childrenOf, type SyntaxNode } from '../syntax';
import type { NodeCompiler } from './index';
import { calledName } from './variable';

/** `years and months duration` has a node of its own, because of the `and` in it. */
const CALLED_NAMES: ReadonlySet<string> = new Set(['VariableName', 'SpecialFunctionName']);

/** Calls a value: a function, or a range, which tests its argument. */
function call(frame: Frame, target: FeelValue, at: number, run: (callable: FeelCallable) => FeelValue): FeelValue {
  if (target instanceof FeelCallable) return run(target);
  if (target instanceof FeelRange) return run(new FeelCallable('range', ['value'], ([value]) => inRange(target, value ?? null)));
  if (target !== null) warn(frame.run, 'feel-unknown-function', at, { name: describeValue(target) });
  return null;
}

/** Compiles `(…)` after a function: positional or named arguments. */
export function compileCall(target: Evaluator, args: SyntaxNode | undefined, at: number, compilation: Compilation): Evaluator {
  const children = args ? childrenOf(args) : [];
  if (args?.name === 'NamedParameters') {
    const named = children.map((child) => ({
      name: compilation.name(compilation.child(child, 0)),
      code: compilation.compile(compilation.child(child, 1)),
    }));
    return (frame) =>
      call(frame, target(frame), at, (callable) =>
        callByName(callable, new Map(named.map(({ name, code }) => [name, code.run(frame)])), frame.run, at),
      );
  }
  const codes = children.map((child) => compilation.compile(child).run);
  return (frame) => {
    const callee = target(frame);
    if (!(callee instanceof FeelCallable) && !(callee instanceof FeelRange)) return call(frame, callee, at, () => null);
    const values = codes.map((run) => run(frame));
    return call(frame, callee, at, (callable) => callByPosition(callable, values, frame.run, at));
  };
}

/** `f(x)`, `f(name: x)`: invocation of any function. */
export const invocation: NodeCompiler = (node, compilation): Code => {
  const children = childrenOf(node);
  const callee = compilation.child(node, 0);
  const target = CALLED_NAMES.has(callee.name) ? calledName(callee, compilation) : compilation.compile(callee);
  const args = children.find((child) => child.name === 'PositionalParameters' || child.name === 'NamedParameters');
  return { shape: 'any', run: compileCall(target.run, args, node.from, compilation) };
};
