import { asId, type InstanceId, isJsonObject, type Json, type JsonObject } from '@liuzhuan/kernel';
import { type ActivationId, type NodeId, startsBy } from '@liuzhuan/machine';
import type { DeliveryLookup, WaitingSite } from '../ports/case-reader';
import type { DefinitionRecord } from '../ports/definition-store';
import type { Delivery } from './delivery';

/** Somebody a signal reaches: a case that waits for it, or a process of which it begins a case. */
export type SignalReceiver =
  | { readonly kind: 'wait'; readonly instance: InstanceId; readonly activation: ActivationId; readonly node: NodeId }
  | { readonly kind: 'start'; readonly definition: string; readonly node: NodeId };

/**
 * Everybody a signal reaches (BPMN 2.0.2, 10.5.1): every waiting catch of the organisation but those of the case that threw it, which it has reached
 * in the step that threw it; and every start event for it of the definitions in force. A start that needs several events begins no case with one that
 * a case begun by another of them waits for.
 */
export async function receiversOf(lookup: DeliveryLookup, { organisation, name, sender }: Delivery): Promise<readonly SignalReceiver[]> {
  const [waiting, definitions] = await Promise.all([
    lookup.subscriptions({ organisation, event: 'signal', name, key: null }),
    lookup.eventStarts(organisation, 'signal', name),
  ]);
  const waits = waiting
    .filter(({ instance }) => instance !== sender)
    .map(({ instance, activation, node }): SignalReceiver => ({ kind: 'wait', instance, activation, node }));
  return [...waits, ...definitions.flatMap((definition) => startsOf(definition, name, waiting))];
}

function startsOf({ id, key, program }: DefinitionRecord, name: string, waiting: readonly WaitingSite[]): readonly SignalReceiver[] {
  return startsBy(program, 'signal', name).flatMap(({ node, site }): readonly SignalReceiver[] => {
    const needsMore = node.parallelMultiple === true || (node.alongside ?? []).length > 0;
    const isAwaited = needsMore && waiting.some((wait) => wait.process === key && wait.node === site);
    return isAwaited ? [] : [{ kind: 'start', definition: id, node: site }];
  });
}

/** A receiver as it is kept in its delivery job. */
export function receiverJson(receiver: SignalReceiver): JsonObject {
  return { ...receiver };
}

/** The payload of a job that begins a case, or is a delivery that does, naming the process instead of its version: the one in force will begin it. Others stay as they are. */
export function startingAnew(payload: JsonObject): JsonObject {
  const { definition, receiver } = payload;
  if (typeof definition === 'string') return { ...payload, definition: keyOf(definition) };
  if (!isJsonObject(receiver) || typeof receiver['definition'] !== 'string') return payload;
  return { ...payload, receiver: { ...receiver, definition: keyOf(receiver['definition']) } };
}

function keyOf(definition: string): string {
  return definition.split(':', 1)[0] ?? definition;
}

/** The receiver a delivery job names; undefined for a message, and for a signal that has not been spread yet. */
export function readReceiver(value: Json | undefined): SignalReceiver | undefined {
  if (!isJsonObject(value)) return undefined;
  const { kind, instance, activation, definition, node } = value;
  if (kind === 'start') return { kind, definition: String(definition), node: String(node) };
  return { kind: 'wait', instance: asId(String(instance)), activation: String(activation), node: String(node) };
}
