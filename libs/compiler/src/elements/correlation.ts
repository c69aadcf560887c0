import { type CorrelationKey, type CorrelationProperty, type Expression, type FlowElementsContainer, isSubProcess } from '@liuzhuan/bpmn';
import type { EventProgram } from '@liuzhuan/machine';
import type { Compilation } from '../compilation';

interface Bearer {
  readonly id: string;
  readonly name?: string;
  readonly type?: string;
}

/** Elements that wait; the others send. The start event of a process is given what was sent and finds the key in it. */
const WAITS: ReadonlySet<string> = new Set(['receiveTask', 'intermediateCatchEvent', 'boundaryEvent']);

/** The start event of an event sub-process waits, too, in the case that runs already. */
function isWatched({ id }: Bearer, container: FlowElementsContainer): boolean {
  return container.flowNodes.some((node) => isSubProcess(node) && ((node.triggeredByEvent && node.flowNodes.some((inner) => inner.id === id)) || isWatched({ id }, node)));
}

/** Several properties make one key, in the order of the key. */
const composed = (parts: readonly string[]): string => (parts.length === 1 ? (parts[0] ?? '') : `string join([${parts.map((part) => `string(${part})`).join(', ')}], "|")`);

/** Properties of a key with the place where a message holds them; undefined when it does not hold all. */
function retrieved({ properties }: CorrelationKey, message: string, all: readonly CorrelationProperty[]): readonly (Expression | undefined)[] | undefined {
  const paths = properties.map((id) => all.find((property) => property.id === id)?.retrievals.find(({ messageRef }) => messageRef === message)?.messagePath);
  return paths.length > 0 && paths.every((path) => path !== undefined) ? paths : undefined;
}

/**
 * The key of a message by BPMN's own correlation (2.0.2, 8.4.2): a sender and a start event find it in the payload, by the retrieval
 * expressions; who waits has it in the data of the case, by the correlation subscription of the process.
 */
export function standardKey(node: Bearer, message: string, compilation: Compilation): Pick<EventProgram, 'key' | 'keyOver'> {
  const { model, process } = compilation;
  const keys = model.collaborations.flatMap(({ correlationKeys }) => correlationKeys);
  const compiled = (property: string, parts: readonly (Expression | undefined)[]) => composed(parts.flatMap((part) => compilation.expression(node, property, part) ?? []));
  for (const key of keys) {
    const paths = retrieved(key, message, model.correlationProperties);
    if (!paths) continue;
    if (!WAITS.has(node.type ?? '') && !isWatched(node, process)) return { key: compiled('messagePath', paths), ...(node.type === 'startEvent' ? {} : { keyOver: 'payload' as const }) };
    const subscription = process.correlationSubscriptions.find(({ keyRef }) => keyRef === key.id);
    const bound = key.properties.map((id) => subscription?.bindings.find(({ propertyRef }) => propertyRef === id)?.dataPath);
    if (bound.every((path) => path !== undefined)) return { key: compiled('dataPath', bound) };
    compilation.report('correlation-unbound', node.id, { name: node.name ?? node.id, key: key.name ?? key.id });
  }
  return {};
}
