import type { Diagnostic } from '@liuzhuan/kernel';
import type { Evaluator, Run } from '../expression/frame';
import { coerce } from '../values/coerce';
import { describeValue } from '../values/describe-value';
import { ANY, type FeelType } from '../values/feel-type';
import type { FeelValue } from '../values/feel-value';
import { diagnoseFeel } from '../codes';
import { diagnoseDecision } from './codes';
import type { BoxedScope } from './boxed/boxed-scope';
import { compileBoxed, typed } from './boxed/compile-boxed';
import { compileFunction } from './boxed/function-definition';
import { compileService } from './compile-service';
import type { Decision, DecisionModel, InputData, KnowledgeModel } from './model/decision-model';
import { type CompiledElement, grouped, requirementFrame } from './requirement-frame';
import { shapeOf, type TypeTable, typeTable } from './type-table';
import { valueFromJson } from './value-from-json';

/** Takes what is found out while compiling; see {@link BoxedScope}. */
export type CompileObserver = Pick<BoxedScope, 'report' | 'compiled'>;

/** The compilers of a model and of all it imports, by namespace. */
type Family = Map<string, ModelCompiler>;

const SILENT: CompileObserver = { report: () => undefined, compiled: () => undefined };

/** Compiles the elements of one model, each once, when first asked for. */
export class ModelCompiler {
  readonly types: TypeTable;
  private readonly elements = new Map<string, CompiledElement | null>();

  constructor(
    readonly model: DecisionModel,
    private readonly observer: CompileObserver = SILENT,
    private readonly family: Family = new Map(),
  ) {
    family.set(model.namespace, this);
    for (const imported of model.imported) if (!family.has(imported.namespace)) family.set(imported.namespace, new ModelCompiler(imported, observer, family));
    this.types = typeTable(model.types, (name) => this.importedType(name));
  }

  /** A type of an imported model, `name.type`. */
  private importedType(name: string): FeelType | undefined {
    const from = this.model.imports.find((each) => name.startsWith(`${each.name}.`));
    return from && this.family.get(from.namespace)?.types.resolve(name.slice(from.name.length + 1));
  }

  /** An element of another model, `namespace#id`. */
  private importedElement(reference: string): CompiledElement | undefined {
    const split = reference.lastIndexOf('#');
    const namespace = reference.slice(0, split);
    const from = this.model.imports.find((each) => each.namespace === namespace);
    const element = this.family.get(namespace)?.element(reference.slice(split + 1));
    if (!element) return undefined;
    return from?.name ? { ...element, within: from.name } : element;
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
    if (id.includes('#')) return this.importedElement(id);
    const has = (element: { readonly id: string }) => element.id === id;
    const { model } = this;
    const input = model.inputs.find(has);
    if (input) return this.input(input);
    const decision = model.decisions.find(has);
    if (decision) return this.decision(decision);
    const knowledge = model.functions.find(has);
    if (knowledge) return this.knowledge(knowledge);
    const service = model.services.find(has);
    return service && compileService(service, this);
  }

  private input(input: InputData): CompiledElement {
    const { name } = input.variable;
    const type = this.types.resolve(input.variable.type) ?? ANY;
    const value = (run: Run): FeelValue => {
      if (run.root?.[name] === undefined) run.warnings.push(diagnoseFeel('feel-unknown-variable', { resource: this.model.resource, elementId: input.id }, { name }));
      const given = valueFromJson(run.root?.[name] ?? null, type);
      const fitting = coerce(given, type);
      if (fitting !== undefined) return fitting;
      run.warnings.push(this.wrongType(input, given));
      return null;
    };
    return { name, type, value };
  }

  /** Key of a decision's value within a run: ids are unique within a model only. */
  keyOf(id: string): string {
    return id.includes('#') ? id : `${this.model.namespace}#${id}`;
  }

  private wrongType(element: InputData, value: FeelValue): Diagnostic {
    const params = { name: element.name, value: describeValue(value), type: element.variable.type ?? '' };
    return diagnoseDecision('dmn-wrong-type', { resource: this.model.resource, elementId: element.id }, params);
  }

  /** Elements of the ids, without those that do not exist, which are reported. */
  required(owner: InputData, ids: readonly string[]): CompiledElement[] {
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
      known: grouped(required, (element) => shapeOf(element.type)),
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
    const key = this.keyOf(decision.id);
    const logic = typed(compileBoxed(decision.logic, scope), type, decision.id, scope);
    return {
      name,
      type: this.types.resolve(type ?? decision.logic?.type) ?? ANY,
      value: (run) => {
        const known = run.results?.get(key);
        if (known !== undefined) return known;
        const value = logic(requirementFrame(required, run, open));
        run.results?.set(key, value);
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
}
