import { asInstant, type Instant } from '@liuzhuan/kernel';

/** For how long a message waits for a case that will want it. */
const KEPT_DAYS = 30;

/** When a message kept now expires: from then on it is not delivered by itself any more, and administrators see it. */
export function messageExpiry(now: Instant): Instant {
  return asInstant(new Date(Date.parse(now) + KEPT_DAYS * 86_400_000).toISOString());
}
