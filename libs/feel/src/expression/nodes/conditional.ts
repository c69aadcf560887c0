import type { NodeCompiler } from './index';

/** `if … then … else …`: anything but true takes the else branch (DMN 1.5, 10.3.2.13.2). */
export const conditional: NodeCompiler = (node, compilation) => {
  const condition = compilation.compile(compilation.child(node, 1)).run;
  const then = compilation.compile(compilation.child(node, 3));
  const otherwise = compilation.compile(compilation.child(node, 5));
  return {
    shape: then.shape === 'test' && otherwise.shape === 'test' ? 'test' : 'any',
    run: (frame) => (condition(frame) === true ? then.run(frame) : otherwise.run(frame)),
  };
};
