import { FeelCallable } from '../../values/feel-callable';
import { coerce } from '../../values/coerce';
import { ANY, resolveType } from '../../values/feel-type';
import type { FeelValue } from '../../values/feel-value';
import { innerFrame, warn } from '../frame';
import { childrenOf } from '../syntax';
import { compileType } from './types';
import type { NodeCompiler } from './index';

/** `function(a, b) a + b`: sees the names around it. `external` functions would run foreign code and are not supported. */
export const functionDefinition: NodeCompiler = (node, compilation) => {
  const children = childrenOf(node);
  const formal = children.find((child) => child.name === 'FormalParameters');
  const parameters = (formal ? childrenOf(formal) : []).map((child) => ({
    name: compilation.name(compilation.child(child, 0)),
    type: childrenOf(child)[1] ? compileType(compilation.child(child, 1), compilation) : ANY,
  }));
  const names = parameters.map((parameter) => parameter.name);
  if (children.some((child) => child.name === 'external')) {
    return {
      shape: 'any',
      run: (frame) => {
        warn(frame.run, 'feel-unsupported', node.from, { what: 'external function' });
        return null;
      },
    };
  }
  const body = compilation.within(names, () => compilation.compile(compilation.child(node, -1))).run;
  return {
    shape: 'any',
    run: (frame) =>
      new FeelCallable('function', names, (args, run, at) => {
        const values: Record<string, FeelValue> = {};
        for (const [index, parameter] of parameters.entries()) {
          const value = coerce(args[index] ?? null, resolveType(parameter.type, (name) => run.typeNamed?.(name)));
          if (value === undefined || args[index] === undefined) {
            warn(run, 'feel-wrong-arguments', at, { name: 'function', reason: parameter.name });
            return null;
          }
          values[parameter.name] = value;
        }
        return body({ ...innerFrame(frame, values), run });
      }),
  };
};
