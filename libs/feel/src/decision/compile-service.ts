import { type Run, warn } from '../expression/frame';
import { coerce } from '../values/coerce';
import { describeValue } from '../values/describe-value';
import { FeelCallable } from '../values/feel-callable';
import { ANY } from '../values/feel-type';
import type { FeelContext, FeelValue } from '../values/feel-value';
import type { ModelCompiler } from './compile-model';
import type { DecisionService } from './model/decision-model';
import type { CompiledElement } from './requirement-frame';

/** A decision service (DMN 1.5, 10.4): a function of its input data, then its input decisions, giving its output decisions. */
export function compileService(service: DecisionService, compiler: ModelCompiler): CompiledElement {
  const inputs = compiler.required(service, service.inputData);
  const inputDecisions = service.inputDecisions.map((id) => ({ id, element: compiler.element(id) }));
  const outputs = compiler.required(service, service.outputDecisions);
  const parameters = [...inputs, ...inputDecisions.map(({ element }) => element)].map((element) => ({ name: element?.name ?? '', type: element?.type ?? ANY }));
  const { name } = service.variable;
  const callable = new FeelCallable(name, parameters.map((parameter) => parameter.name), (args, run, at) => {
    const values = parameters.map(({ type }, index) => (args[index] === undefined ? undefined : coerce(args[index], type)));
    if (values.includes(undefined)) {
      warn(run, 'feel-wrong-arguments', at, { name, reason: args.map(describeValue).join(', ') });
      return null;
    }
    const results = new Map(inputDecisions.map(({ id }, index): [string, FeelValue] => [compiler.keyOf(id), values[inputs.length + index] ?? null]));
    const root: FeelContext = Object.fromEntries(inputs.map((input, index) => [input.name, values[index] ?? null]));
    const inner: Run = { ...run, results, root };
    const made = outputs.map((output): [string, FeelValue] => [output.name, output.value(inner)]);
    return made.length === 1 ? (made[0]?.[1] ?? null) : Object.fromEntries(made);
  });
  return { name, type: { type: 'function' }, value: () => callable };
}
