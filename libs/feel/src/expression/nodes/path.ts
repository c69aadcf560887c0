import { propertyOf } from '../../values/property-of';
import { describeValue } from '../../values/describe-value';
import { isList } from '../../values/kind-of';
import type { FeelValue } from '../../values/feel-value';
import { type Frame, warn } from '../frame';
import type { NodeCompiler } from './index';

/** `a.b`: an entry of a context, a property of a temporal value or range; on a list, of every member (DMN 1.5, 10.3.2.5). */
export const path: NodeCompiler = (node, compilation) => {
  const target = compilation.compile(compilation.child(node, 0));
  const property = compilation.child(node, -1);
  const name = compilation.name(property);
  const read = (frame: Frame, value: FeelValue): FeelValue => {
    const found = propertyOf(value, name);
    if (found !== undefined) return found;
    warn(frame.run, 'feel-unknown-property', property.from, { name, target: describeValue(value) });
    return null;
  };
  return {
    shape: target.shape === 'name' ? 'name' : 'any',
    run: (frame) => {
      const value = target.run(frame);
      return isList(value) ? value.map((member) => read(frame, member)) : read(frame, value);
    },
  };
};
