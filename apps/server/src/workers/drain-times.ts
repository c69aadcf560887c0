/** How long a node takes to end. */
export interface DrainTimes {
  /** From "not ready" to the last connection it accepts: a load balancer has to ask within it. */
  readonly noticeMs: number;
  /** From the signal to the end at the latest. */
  readonly withinMs: number;
}

const DEFAULTS = { LIUZHUAN_DRAIN_NOTICE_SECONDS: 0.3, LIUZHUAN_DRAIN_SECONDS: 30 } as const;

/** Read from the environment; throws with the variable's name when one makes no sense. */
export function drainTimes(environment: Readonly<Record<string, string | undefined>>): DrainTimes {
  const secondsOf = (name: keyof typeof DEFAULTS) => {
    const seconds = Number(environment[name] || DEFAULTS[name]);
    if (!Number.isFinite(seconds) || seconds < 0) throw new Error(`${name} must be a number of seconds, not "${environment[name]}"`);
    return seconds * 1000;
  };
  return { noticeMs: secondsOf('LIUZHUAN_DRAIN_NOTICE_SECONDS'), withinMs: secondsOf('LIUZHUAN_DRAIN_SECONDS') };
}
