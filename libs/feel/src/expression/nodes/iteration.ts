import { FeelRange } from 'feelin';
import { isList } from '../../values/kind-of';
import { membersOf, rangeOf } from '../../values/range';
import { describeValue } from '../../values/describe-value';
import type { FeelValue } from '../../values/feel-value';
import type { Compilation } from '../compilation';
import { type Evaluator, type Frame, innerFrame, mayLoop, warn } from '../frame';
import { childrenOf, type SyntaxNode } from '../syntax';

/** One `name in list` of for, some and every. */
interface Source {
  readonly name: string;
  readonly members: (frame: Frame) => readonly FeelValue[] | null;
}

/** The sources of for, some or every, and the names they bind. */
export interface Iteration {
  readonly names: readonly string[];
  /** Calls `visit` for every combination, the last source running fastest; false stops. Gives false when a source is no list. */
  readonly each: (frame: Frame, visit: (frame: Frame) => boolean) => boolean;
}

/** The members of what is iterated over: a list, a range of whole numbers, or a single value. */
function membersFrom(run: Evaluator, at: number): Source['members'] {
  return (frame) => {
    const value = run(frame);
    if (isList(value)) return value;
    const members = value instanceof FeelRange ? membersOf(value) : value === null ? null : [value];
    if (!members) warn(frame.run, 'feel-wrong-type', at, { operation: 'in', operands: describeValue(value) });
    return members;
  };
}

function compileSource(node: SyntaxNode, compilation: Compilation): Source {
  const iterated = compilation.child(node, 2);
  const parts = iterated.name === 'IterationContext' ? childrenOf(iterated) : [iterated];
  const low = compilation.compile(parts[0] ?? iterated).run;
  const name = compilation.name(compilation.child(node, 0));
  if (parts.length < 3) return { name, members: membersFrom(low, iterated.from) };
  const high = compilation.compile(compilation.child(iterated, 2)).run;
  return { name, members: membersFrom((frame) => rangeOf(low(frame), high(frame), true, true), iterated.from) };
}

/** Compiles `a in xs, b in f(a)`: each source sees the names before it. */
export function compileIteration(node: SyntaxNode, compilation: Compilation): Iteration {
  const names: string[] = [];
  const sources = childrenOf(node).map((child) => {
    const source = compilation.within([...names], () => compileSource(child, compilation));
    names.push(source.name);
    return source;
  });
  const walk = (frame: Frame, depth: number, visit: (frame: Frame) => boolean): 'done' | 'stopped' | 'no list' => {
    const source = sources[depth];
    if (!source) return visit(frame) ? 'done' : 'stopped';
    const members = source.members(frame);
    if (!members) return 'no list';
    for (const member of members) {
      if (!mayLoop(frame.run, node.from)) return 'no list';
      const outcome = walk(innerFrame(frame, { [source.name]: member }), depth + 1, visit);
      if (outcome !== 'done') return outcome;
    }
    return 'done';
  };
  return { names, each: (frame, visit) => walk(frame, 0, visit) !== 'no list' };
}
