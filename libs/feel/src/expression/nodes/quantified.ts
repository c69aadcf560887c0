import { compileIteration } from './iteration';
import type { NodeCompiler } from './index';

/** `some … satisfies …`, `every … satisfies …` with three values, like a chain of or / and (DMN 1.5, 10.3.2.13.5). */
export const quantified: NodeCompiler = (node, compilation) => {
  const decisive = compilation.child(node, 0).name === 'some';
  const iteration = compileIteration(compilation.child(node, 1), compilation);
  const condition = compilation.within(iteration.names, () => compilation.compile(compilation.child(node, -1))).run;
  return {
    shape: 'test',
    run: (frame) => {
      let result: boolean | null = !decisive;
      const complete = iteration.each(frame, (inner) => {
        const outcome = condition(inner);
        if (outcome === decisive) result = decisive;
        else if (typeof outcome !== 'boolean') result = null;
        return outcome !== decisive;
      });
      return complete ? result : null;
    },
  };
};
