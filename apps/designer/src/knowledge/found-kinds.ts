import { type BpmnModel, type FlowNode, flowNodesOf } from '@liuzhuan/bpmn';
import type { DirectoryDto } from '@liuzhuan/contract';
import { compileExpression, evaluate, type HostFunctions } from '@liuzhuan/feel';
import { isJsonObject, type Json, type JsonObject } from '@liuzhuan/kernel';
import { exampleOf, type ExampleWorld } from './examples-of';
import type { ValueKind, Variable } from './variable';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** What a value shows itself to be; undefined when it could be anything. */
function kindOfValue(value: Json | undefined, directory: DirectoryDto): ValueKind | undefined {
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'flag';
  if (Array.isArray(value)) return 'list';
  if (typeof value !== 'string') return undefined;
  if (directory.persons.some(({ id }) => id === value)) return 'person';
  if (directory.units.some(({ id }) => id === value)) return 'unit';
  return MOMENT.test(value) ? 'moment' : DATE.test(value) ? 'date' : 'text';
}

/** What a step reckons by expressions: variable and FEEL, or a context whose entries are variables. */
function reckonedBy(node: FlowNode): readonly { readonly target?: string; readonly source: string }[] {
  const script = node.type === 'scriptTask' && node.script !== undefined ? [{ target: node.result, source: node.script }] : [];
  return [...script, ...('outputs' in node ? node.outputs.map(({ target, source }) => ({ target, source })) : [])];
}

/** What is found says more than not knowing, and that a text is a person or a unit. */
const saysMore = (found: ValueKind, known: ValueKind) => known === 'any' || (known === 'text' && (found === 'person' || found === 'unit'));

/**
 * Variables with the kinds that show when scripts and outputs are reckoned with examples: `unitHead(承办单位)` gives a person. Steps are
 * taken in the order of the file, so that later ones see what earlier ones gave.
 */
export function withFoundKinds(variables: readonly Variable[], model: BpmnModel | undefined, directory: DirectoryDto | undefined, functions: HostFunctions, world: ExampleWorld): readonly Variable[] {
  if (!model || !directory) return variables;
  const known = new Map(variables.map((variable) => [variable.name, variable]));
  const values: Record<string, Json> = {};
  for (const [name, variable] of known) values[name] = exampleOf(variable, world) ?? null;
  const learn = (name: string, value: Json) => {
    const variable = known.get(name);
    const kind = kindOfValue(value, directory);
    if (!variable || kind === undefined || !saysMore(kind, variable.kind)) return;
    known.set(name, { ...variable, kind });
    values[name] = value;
  };
  for (const { target, source } of model.processes.flatMap(flowNodesOf).flatMap(reckonedBy)) {
    const compiled = compileExpression(source);
    if (!compiled.ok) continue;
    const { value } = evaluate(compiled.value, values satisfies JsonObject, functions);
    if (target !== undefined) learn(target, value);
    else if (isJsonObject(value)) for (const [name, entry] of Object.entries(value)) learn(name, entry);
  }
  return variables.map((variable) => known.get(variable.name) ?? variable);
}
