import { createHash } from 'node:crypto';
import type { Repeatable } from '@liuzhuan/engine';

/** What is kept of a repeatable command's request: enough to tell it from another one. */
export function requestHash({ request }: Repeatable): string {
  return createHash('sha256').update(request).digest('base64');
}
