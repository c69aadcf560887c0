import type { FeelContext, FeelValue } from '../../values/feel-value';
import { isContext, isList } from '../../values/kind-of';
import { type Evaluator, type Frame, innerFrame } from '../frame';
import type { NodeCompiler } from './index';

function memberFrame(frame: Frame, member: FeelValue): Frame {
  const values: FeelContext = isContext(member) ? { item: member, ...member } : { item: member };
  return innerFrame(frame, values);
}

function at(members: readonly FeelValue[], index: number): FeelValue {
  if (!Number.isInteger(index)) return null;
  return members[index < 0 ? members.length + index : index - 1] ?? null;
}

function select(members: readonly FeelValue[], frame: Frame, test: Evaluator): FeelValue[] {
  return members.filter((member) => test(memberFrame(frame, member)) === true);
}

/** A frame whose warnings nobody hears, to look ahead. */
function silent(frame: Frame): Frame {
  return innerFrame({ ...frame, run: { ...frame.run, warnings: [] } }, {});
}

/**
 * `list[…]` (DMN 1.5, 10.3.2.5): a number takes one member, from 1 or from the end; a test keeps members and sees their
 * entries and `item`. A single value counts as a list of one.
 */
export const filter: NodeCompiler = (node, compilation) => {
  const target = compilation.compile(compilation.child(node, 0)).run;
  const code = compilation.within(['item'], () => compilation.compile(compilation.child(node, 2)), true);
  const isIndex = (frame: Frame, members: readonly FeelValue[]): boolean => {
    if (code.shape === 'test') return false;
    if (code.shape === 'index' || code.shape === 'constant') return typeof code.value === 'number';
    const probe = silent(frame);
    return typeof code.run(members.length > 0 ? memberFrame(probe, members[0] as FeelValue) : probe) === 'number';
  };
  return {
    shape: 'any',
    run: (frame) => {
      const value = target(frame);
      if (value === null) return null;
      const members = isList(value) ? value : [value];
      if (!isIndex(frame, members)) return select(members, frame, code.run);
      const index = code.run(members.length > 0 ? memberFrame(frame, members[0] as FeelValue) : frame);
      return typeof index === 'number' ? at(members, index) : null;
    },
  };
};
