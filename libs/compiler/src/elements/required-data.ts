import type { Activity, DataInput, ThrowEvent } from '@liuzhuan/bpmn';
import type { RequiredData } from '@liuzhuan/machine';
import type { Compilation } from '../compilation';
import { dataNames } from './data-mappings';
import { isOfMember } from './member-data';

/**
 * What the input sets of an activity or throwing event require before it begins (BPMN 2.0.2, 13.3.2 and 10.4.2). An input is available when all sources of its data
 * associations are, or what is assigned to it has a value; without an association, when a variable of its name has one. An input with neither
 * can never be filled and is not waited for. Undefined when there is no set, or one that requires nothing.
 */
export function requiredData(node: Activity | ThrowEvent, compilation: Compilation): readonly RequiredData[] | undefined {
  const { inputSets = [], dataInputs = [] } = ('dataInputs' in node ? node : node.ioSpecification) ?? {};
  const sets = inputSets.map((set) => {
    const filled = dataInputs.filter(({ id }) => set.includes(id)).map((input) => ({ input, sources: sourcesOf(node, input, compilation) }));
    const required = filled.filter(({ sources }) => sources.length > 0);
    return { names: required.map(({ input: { id, name = id } }) => name), sources: required.flatMap(({ sources }) => sources) };
  });
  return sets.length === 0 || sets.some(({ sources }) => sources.length === 0) ? undefined : sets;
}

/** FEEL that all has a value once an input can be filled; none for what each member of the activity is given by itself. */
function sourcesOf(node: Activity | ThrowEvent, { id, name }: DataInput, compilation: Compilation): readonly string[] {
  const associations = node.dataInputAssociations.filter(({ targetRef }) => targetRef === id);
  if ('loop' in node && associations.some((association) => isOfMember(node, association))) return [];
  const names = dataNames(compilation);
  const sources = associations.flatMap(({ sourceRefs, transformation, assignments }) => {
    if (sourceRefs.length > 0) return sourceRefs.map((ref) => names.get(ref) ?? ref);
    const expressions = transformation ? [transformation] : assignments.flatMap(({ from }) => from ?? []);
    return expressions.flatMap((each) => compilation.expression(node, 'dataInputAssociation', each) ?? []);
  });
  return sources.length > 0 || name === undefined ? sources : [name];
}
