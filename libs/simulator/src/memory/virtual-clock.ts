import type { Clock } from '@liuzhuan/engine';
import type { Instant } from '@liuzhuan/kernel';

/** A clock that stands until it is moved. */
export interface VirtualClock extends Clock {
  set(now: Instant): void;
}

/** A clock that shows the given time. */
export function createVirtualClock(start: Instant): VirtualClock {
  let current = start;
  return {
    now: () => current,
    set: (now) => {
      current = now;
    },
  };
}
