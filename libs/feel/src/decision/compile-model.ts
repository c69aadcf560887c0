import type { Diagnostic } from '@liuzhuan/kernel';
import { type Evaluator, type Frame, type Run, warn } from '../expression/frame';
import { coerce } from '../values/coerce';
import { describeValue } from '../values/describe-value';
import { FeelCallable } from '../values/feel-callable';
import { ANY, type FeelType } from '../values/feel-type';
import type { FeelContext, FeelValue } from '../values/feel-value';
import { diagnoseDecision } from './codes';
import type { BoxedScope } from './boxed/boxed-scope';
import { compileBoxed, typed } from './boxed/compile-boxed';
import { compileFunction } from './boxed/function-definition';
import type { Decision, DecisionModel, DecisionService, InputData, KnowledgeModel } from './model/decision-model';
import { shapeOf, type TypeTable, typeTable } from './type-table';
import { valueFromJson } from './value-from-json';

/** An element that can be asked for its value within a run. */
export interface CompiledElement {
  readonly name: string;
  readonly type: FeelType;
  readonly value: (run: Run) => FeelValue;
}

/** Takes what is found out while compiling; see {@link BoxedScope}. */
export type CompileObserver = Pick<BoxedScope, 'report' | 'compiled'>;

const SILENT: CompileObserver = { report: () => undefined, compiled: () => undefined };

/** Compiles the elements of one model, each once, when first asked for. */
export class ModelCompiler {
  readonly types: TypeTable;
  private readonly elements = new Map<string, CompiledElement | null>();

  constructor(
    readonly model: DecisionModel,
    private readonly observer: CompileObserver = SILENT,
  ) {
    this.types = typeTable(model.types);
  }

  /** The element of an id: decision, input, function or service; undefined when there is none or it requires itself. */
  element(id: string): CompiledElement | undefined {
    const existing = this.elements.get(id);
    if (existing !== undefined) return existing ?? undefined;
    this.elements.set(id, null);
    const made = this.make(id);
    if (made) this.elements.set(id, made);
    else this.elements.delete(id);
    return made;
  }

  private make(id: string): CompiledElement | undefined {
    const has = (element: { readonly id: string }) => element.id === id;
    const { model } = this;
    const input = model.inputs.find(has);
    if (input) return this.input(input);
    const decision = model.decisions.find(has);
    if (decision) return this.decision(decision);
    const knowledge = model.functions.find(has);
    if (knowledge) return this.knowledge(knowledge);
    const service = model.services.find(has);
    return service && this.service(service);
  }

  private input(input: InputData): CompiledElement {
    const { name } = input.variable;
    const type = this.types.resolve(input.variable.type) ?? ANY;
    const value = (run: Run): FeelValue => {
      const given = valueFromJson(run.root?.[name] ?? null, type);
      const fitting = coerce(given, type);
      if (fitting !== undefined) return fitting;
      run.warnings.push(this.wrongType(input, given));
      return null;
    };
    return { name, type, value };
  }

  private wrongType(element: InputData, value: FeelValue): Diagnostic {
    const params = { name: element.name, value: describeValue(value), type: element.variable.type ?? '' };
    return diagnoseDecision('dmn-wrong-type', { resource: this.model.resource, elementId: element.id }, params);
  }

  /** Elements of the ids, without those that do not exist, which are reported. */
  private required(owner: InputData, ids: readonly string[]): CompiledElement[] {
    return ids.flatMap((id) => {
      const cyclic = this.elements.get(id) === null;
      const element = this.element(id);
      if (element) return [element];
      const place = { resource: this.model.resource, elementId: owner.id };
      this.observer.report(cyclic ? diagnoseDecision('dmn-cycle', place, { name: owner.name }) : diagnoseDecision('dmn-missing-requirement', place, { name: owner.name, id }));
      return [];
    });
  }

  private scope(owner: InputData, required: readonly CompiledElement[], open: boolean): BoxedScope {
    return {
      known: Object.fromEntries(required.map((element) => [element.name, shapeOf(element.type)])),
      open,
      types: this.types,
      ownerId: owner.id,
      resource: this.model.resource,
      ...this.observer,
    };
  }

  private decision(decision: Decision): CompiledElement {
    const data = this.required(decision, [...decision.requiredInputs, ...decision.requiredDecisions]);
    const functions = this.required(decision, decision.requiredFunctions);
    const required = [...data, ...functions];
    // A decision that draws no requirements reads the variables of its caller: so tables drawn without inputs work.
    const open = data.length === 0;
    const scope = this.scope(decision, required, open);
    const { name, type } = decision.variable;
    const logic = typed(compileBoxed(decision.logic, scope), type, decision.id, scope);
    return {
      name,
      type: this.types.resolve(type ?? decision.logic?.type) ?? ANY,
      value: (run) => {
        const known = run.results?.get(decision.id);
        if (known !== undefined) return known;
        const value = logic(requirementFrame(required, run, open));
        run.results?.set(decision.id, value);
        return value;
      },
    };
  }

  private knowledge(knowledge: KnowledgeModel): CompiledElement {
    const required = this.required(knowledge, knowledge.requiredFunctions);
    const scope = this.scope(knowledge, required, false);
    const make: Evaluator = knowledge.logic ? compileFunction(knowledge.logic, scope, knowledge.name) : () => null;
    return { name: knowledge.variable.name, type: { type: 'function' }, value: (run) => make(requirementFrame(required, run, false)) };
  }

  private service(service: DecisionService): CompiledElement {
    const inputs = this.required(service, service.inputData);
    const inputDecisions = service.inputDecisions.map((id) => ({ id, element: this.element(id) }));
    const outputs = this.required(service, service.outputDecisions);
    const parameters = [...inputs, ...inputDecisions.map(({ element }) => element)].map((element) => ({ name: element?.name ?? '', type: element?.type ?? ANY }));
    const { name } = service.variable;
    const callable = new FeelCallable(name, parameters.map((parameter) => parameter.name), (args, run, at) => {
      const values = parameters.map(({ type }, index) => (args[index] === undefined ? undefined : coerce(args[index], type)));
      if (values.includes(undefined)) {
        warn(run, 'feel-wrong-arguments', at, { name, reason: args.map(describeValue).join(', ') });
        return null;
      }
      const results = new Map(inputDecisions.map(({ id }, index): [string, FeelValue] => [id, values[inputs.length + index] ?? null]));
      const root: FeelContext = Object.fromEntries(inputs.map((input, index) => [input.name, values[index] ?? null]));
      const inner: Run = { ...run, results, root };
      const made = outputs.map((output): [string, FeelValue] => [output.name, output.value(inner)]);
      return made.length === 1 ? (made[0]?.[1] ?? null) : Object.fromEntries(made);
    });
    return { name, type: { type: 'function' }, value: () => callable };
  }
}

/** The names a decision sees: its requirements, and the caller's variables when it draws none. */
function requirementFrame(required: readonly CompiledElement[], run: Run, open: boolean): Frame {
  const values: Record<string, FeelValue> = {};
  for (const element of required) values[element.name] = element.value(run);
  return { values, parent: open ? { values: run.root ?? {}, parent: null, run } : null, run };
}
