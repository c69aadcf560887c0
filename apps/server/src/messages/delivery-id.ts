import { createHash, randomUUID } from 'node:crypto';
import { asId, type JobId } from '@liuzhuan/kernel';
import type { Caller } from '../session/caller';

/** Id of the delivery that a request asks for: the same for every repeat with its idempotency key; without one a new one each time. */
export function deliveryId({ organisation, login }: Caller, idempotencyKey: string | undefined): JobId {
  if (idempotencyKey === undefined) return asId(randomUUID());
  const digits = createHash('sha256').update(JSON.stringify([organisation, login, idempotencyKey])).digest('hex');
  return asId([digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20, 32)].join('-'));
}
