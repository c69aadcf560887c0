import { Defect } from '@liuzhuan/kernel';
import { builtin } from '../../functions/builtins';
import { callByPosition } from '../../functions/bind-arguments';
import { type Code, constant } from '../code';
import { newRun } from '../frame';
import { childrenOf } from '../syntax';
import { compileCall } from './invocation';
import type { NodeCompiler } from './index';

/** `@"2026-01-01"`: a date, time, date and time, or duration, read once. */
export const atLiteral: NodeCompiler = (node, compilation): Code => {
  const text = compilation.compile(compilation.child(node, 0)).value ?? null;
  const read = builtin('@');
  if (!read) throw new Defect('Expected a built-in function @ but there is none');
  const trial = newRun();
  const value = callByPosition(read, [text], trial, node.from);
  if (trial.warnings.length === 0) return constant(value);
  return { shape: 'any', run: (frame) => callByPosition(read, [text], frame.run, node.from) };
};

/** `date(…)`, `time(…)`, `date and time(…)`, `duration(…)`; constant ones are read once. */
export const dateTimeLiteral: NodeCompiler = (node, compilation): Code => {
  const children = childrenOf(node);
  const head = compilation.child(node, 0);
  if (head.name === 'AtLiteral') return compilation.compile(head);
  const callable = builtin(compilation.name(head));
  if (!callable) throw new Defect(`Expected a built-in function ${compilation.name(head)} but there is none`);
  const args = children.find((child) => child.name === 'PositionalParameters' || child.name === 'NamedParameters');
  const run = compileCall(() => callable, args, node.from, compilation);
  const literal = args && childrenOf(args).every((child) => child.name === 'StringLiteral' || child.name === 'NumericLiteral');
  if (!literal) return { shape: 'any', run };
  const trial = newRun();
  const value = run({ values: {}, parent: null, run: trial });
  return trial.warnings.length === 0 ? constant(value) : { shape: 'any', run };
};
