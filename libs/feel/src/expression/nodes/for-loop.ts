import type { FeelValue } from '../../values/feel-value';
import { innerFrame } from '../frame';
import { compileIteration } from './iteration';
import type { NodeCompiler } from './index';

/** `for a in xs return …`: a list; `partial` is what has been gathered so far (DMN 1.5, 10.3.2.14). */
export const forLoop: NodeCompiler = (node, compilation) => {
  const iteration = compileIteration(compilation.child(node, 1), compilation);
  const body = compilation.within([...iteration.names, 'partial'], () => compilation.compile(compilation.child(node, -1))).run;
  return {
    shape: 'any',
    run: (frame) => {
      const results: FeelValue[] = [];
      const complete = iteration.each(innerFrame(frame, { partial: results }), (inner) => {
        results.push(body(inner));
        return true;
      });
      return complete ? results : null;
    },
  };
};
