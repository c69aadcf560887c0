import type { KeptMessage } from '@liuzhuan/contract';
import { isInstant, isJsonObject, type Json, type JsonObject } from '@liuzhuan/kernel';
import type { KeptMessageRow, StuckJobRow } from '@liuzhuan/storage';

type Kind = KeptMessage['kind'];

/** A message of the buffer on the wire. */
export function keptView({ id, name, key, payload, sentAt, expiresAt, sender, senderNumber, failure }: KeptMessageRow): KeptMessage {
  return {
    ...{ id, kind: 'message', name, sentAt, payload: payload as KeptMessage['payload'], discardable: true },
    ...(key !== null && { key }),
    ...(expiresAt !== null && { expiresAt }),
    ...(failure && { failure }),
    ...caseOf(sender, senderNumber),
  };
}

/** A job that fails again and again, a delivery with what it carries. */
export function stuckView({ id, kind, payload: job, instance, number, node, attempts, dueAt, failure }: StuckJobRow): KeptMessage {
  const isDelivery = kind === 'delivery';
  const { key, sentAt, payload } = job;
  const begins = processBegunBy(job);
  return {
    ...{ id, kind: isDelivery ? (job['event'] as Kind) : (kind as Kind), name: textOf(job['name']) ?? node ?? '', attempts, nextAt: dueAt, discardable: isDelivery },
    payload: (isDelivery && isJsonObject(payload) ? payload : {}) as KeptMessage['payload'],
    ...(typeof key === 'string' && { key }),
    ...(isInstant(sentAt) && { sentAt }),
    ...(failure && { failure }),
    ...(begins !== undefined && { begins }),
    ...caseOf(instance, number),
  };
}

function caseOf(instance: string | null, number: string | null): Pick<KeptMessage, 'sender'> {
  return instance === null ? {} : { sender: { instance, number: number ?? '' } };
}

/** Key of the process; a job names a version of it, or the key alone. */
function processBegunBy({ definition, receiver }: JsonObject): string | undefined {
  const named = textOf(definition) ?? (isJsonObject(receiver) ? textOf(receiver['definition']) : undefined);
  return named?.split(':', 1)[0];
}

function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
