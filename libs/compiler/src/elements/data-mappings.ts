import { type Activity, type CatchEvent, type DataAssociation, isActivity, type Process, type ThrowEvent } from '@liuzhuan/bpmn';
import type { Mapping } from '@liuzhuan/machine';
import { type Compilation } from '../compilation';

interface Named {
  readonly id: string;
  readonly name?: string;
}

/** Names by which FEEL knows the data of a process: objects and stores by their own names, references by those of what they refer to. */
export function dataNames({ process, model }: Compilation): Map<string, string> {
  const names = new Map<string, string>();
  const add = (element: Named, of: Named = element): void => void names.set(element.id, of.name ?? of.id);
  const visit = (container: Process | Activity): void => {
    const { properties, ioSpecification } = container;
    if ('loop' in container && container.loop?.type === 'multiInstance')
      [container.loop.inputDataItem, container.loop.outputDataItem].forEach((each) => each && add(each));
    [...properties, ...(ioSpecification?.dataInputs ?? []), ...(ioSpecification?.dataOutputs ?? [])].forEach((each) => add(each));
    if (!('flowNodes' in container)) return;
    container.dataObjects.forEach((each) => add(each));
    for (const reference of container.dataObjectReferences)
      add(reference, container.dataObjects.find(({ id }) => id === reference.dataObjectRef) ?? reference);
    for (const reference of container.dataStoreReferences)
      add(reference, model.dataStores.find(({ id }) => id === reference.dataStoreRef) ?? reference);
    for (const node of container.flowNodes) {
      if (isActivity(node)) visit(node);
      else if ('properties' in node) node.properties.forEach((each) => add(each));
      if ('dataInputs' in node) node.dataInputs.forEach((each) => add(each));
      if ('dataOutputs' in node) node.dataOutputs.forEach((each) => add(each));
    }
  };
  visit(process);
  return names;
}

/**
 * Variables a data association sets (BPMN 2.0.2, 10.4.2): by its assignments, by a transformation of its target, else as a copy of its only
 * source. Nothing is copied where source and target have one name: they are the same variable; nor from data that are not available, such as an
 * output that the activity has not set.
 */
export function dataMappings(
  node: Activity | CatchEvent | ThrowEvent,
  property: string,
  associations: readonly DataAssociation[],
  compilation: Compilation,
): Mapping[] {
  const names = associations.length > 0 ? dataNames(compilation) : new Map<string, string>();
  return associations.flatMap(({ sourceRefs, targetRef = '', transformation, assignments }) => {
    const [from = '', another] = sourceRefs.map((ref) => names.get(ref) ?? ref);
    const to = names.get(targetRef) ?? targetRef;
    const isCopy = !transformation && assignments.length === 0 && from !== '' && another === undefined && to !== '' && from !== to;
    if (isCopy) return [{ target: to, source: `if ${from} = null then ${to} else ${from}` }];
    const source = compilation.expression(node, property, transformation);
    const transformed = source === undefined ? [] : [{ target: to, source }];
    const assigned = assignments.flatMap(({ from, to }) => {
      const value = compilation.expression(node, property, from);
      const target = to?.text.trim() ?? '';
      return value === undefined || target === '' ? [] : [{ target: names.get(target) ?? target, source: value }];
    });
    return [...transformed, ...assigned];
  });
}
