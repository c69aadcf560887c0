import { isOfType, resolveType } from '../../values/feel-type';
import type { NodeCompiler } from './index';
import { compileType } from './types';

/** `x instance of type` (DMN 1.5, 10.3.2.3.2): null is an instance of `Null` only. */
export const instanceOf: NodeCompiler = (node, compilation) => {
  const value = compilation.compile(compilation.child(node, 0)).run;
  const written = compileType(compilation.child(node, -1), compilation);
  return {
    shape: 'test',
    run: (frame) => {
      const found = value(frame);
      const type = resolveType(written, (name) => frame.run.typeNamed?.(name));
      return found === null ? type.type === 'Null' : isOfType(found, type);
    },
  };
};
