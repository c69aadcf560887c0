import { randomBytes } from 'node:crypto';
import type { Ids } from '@liuzhuan/engine';

/**
 * UUID version 7 (RFC 9562, 5.7): 48 bits of milliseconds, then randomness. Ids of rows written together lie together in the index.
 */
export function uuidV7(milliseconds: number, random: Uint8Array = randomBytes(10)): string {
  const bytes = Buffer.alloc(16);
  bytes.writeUIntBE(milliseconds, 0, 6);
  bytes.set(random, 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

export const uuidIds: Ids = { next: () => uuidV7(Date.now()) };
