import type { Rejection } from '@liuzhuan/kernel';
import { reject } from '../codes';
import { type DatabaseFault, faultOf } from './database-fault';

const REFUSALS: Partial<Record<DatabaseFault, 'text-not-storable' | 'text-too-long'>> = { text: 'text-not-storable', length: 'text-too-long' };

/** What the database does not take and its caller can mend; undefined for every other error. */
export function refusalOf(error: unknown): Rejection | undefined {
  const code = REFUSALS[faultOf(error)];
  return code && reject(code);
}
