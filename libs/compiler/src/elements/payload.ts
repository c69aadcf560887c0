import type { SendTask, ThrowEvent } from '@liuzhuan/bpmn';
import type { Compilation } from '../compilation';
import { dataMappings } from './data-mappings';

const contextOf = (entries: readonly (readonly [name: string, source: string])[]): string => `{${entries.map(([name, source]) => `${JSON.stringify(name)}: ${source}`).join(', ')}}`;

/** Content of what an element sends: `<lz:payload>`, else its data inputs by their names (BPMN 2.0.2, 10.4.2). */
export function payloadSource(node: SendTask | ThrowEvent, compilation: Compilation): string | undefined {
  if (node.message?.payload !== undefined) return compilation.feel(node.id, 'payload', node.message.payload);
  if (node.type === 'sendTask') {
    const inputs = node.ioSpecification?.dataInputs ?? [];
    return inputs.length === 0 ? undefined : contextOf(inputs.map(({ id, name = id }) => [name, name]));
  }
  const mappings = dataMappings(node, 'dataInputAssociation', node.dataInputAssociations, compilation);
  const named = node.dataInputs.map(({ id, name = id }) => [name, mappings.find(({ target }) => target === name)?.source ?? name] as const);
  return named.length === 0 ? undefined : contextOf(named);
}
