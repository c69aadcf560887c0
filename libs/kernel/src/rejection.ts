import { fillText, type BilingualText } from './diagnostic';
import type { Json } from './json';

/** What a rejection code means on the wire: HTTP status, texts and cure. */
export interface RejectionDescription {
  readonly status: number;
  readonly message: BilingualText;
  readonly cure: BilingualText;
}
export type RejectionTable = Readonly<Record<string, RejectionDescription>>;

/** The caller's mistake: a value with a code of a closed table. Becomes an RFC 9457 problem on the wire. */
export interface Rejection {
  readonly code: string;
  readonly status: number;
  readonly params: Readonly<Record<string, Json>>;
  readonly message: BilingualText;
  readonly cure: BilingualText;
}

/** A maker of rejections over one closed table: `const reject = rejectionsOf(ENGINE_REJECTIONS)`. */
export function rejectionsOf<T extends RejectionTable>(table: T) {
  return (code: keyof T & string, params: Readonly<Record<string, Json>> = {}): Rejection => {
    const row = table[code] as RejectionDescription;
    return { code, status: row.status, params, message: fillText(row.message, params), cure: fillText(row.cure, params) };
  };
}
