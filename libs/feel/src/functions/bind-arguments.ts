import { callDeeper, type Run, warn } from '../expression/frame';
import { FeelCallable } from '../values/feel-callable';
import type { FeelValue } from '../values/feel-value';

type Arguments = readonly (FeelValue | undefined)[];

/** Calls a function with arguments by position. Too many arguments give null and a warning. */
export function callByPosition(callable: FeelCallable, args: readonly FeelValue[], run: Run, at: number): FeelValue {
  const { parameters } = callable;
  if (parameters && args.length > parameters.length && !callable.variadic) {
    warn(run, 'feel-wrong-arguments', at, { name: callable.name, reason: `${args.length} > ${parameters.length}` });
    return null;
  }
  return callDeeper(run, at, () => callable.body(args, run, at));
}

/** Calls a function with arguments by name. Names it does not have give null and a warning. */
export function callByName(callable: FeelCallable, args: ReadonlyMap<string, FeelValue>, run: Run, at: number): FeelValue {
  const parameters = callable.parameters ?? [];
  const stranger = [...args.keys()].find((name) => !parameters.includes(name) && !parameters.includes(`...${name}`));
  if (stranger !== undefined) {
    warn(run, 'feel-wrong-arguments', at, { name: callable.name, reason: stranger });
    return null;
  }
  return callDeeper(run, at, () => callable.body(bind(parameters, args), run, at));
}

function bind(parameters: readonly string[], args: ReadonlyMap<string, FeelValue>): Arguments {
  const bound: (FeelValue | undefined)[] = [];
  for (const parameter of parameters) {
    if (!parameter.startsWith('...')) bound.push(args.get(parameter));
    else if (args.has(parameter.slice(3))) bound.push(args.get(parameter.slice(3)));
  }
  while (bound.length > 0 && bound.at(-1) === undefined) bound.pop();
  return bound;
}
