const WINDOW_MS = 60_000;
const ALLOWED = 10;

/** Slows down guessing: after ten failures for a login within a minute, that login waits for the minute to end. */
export class LoginThrottle {
  private readonly failures = new Map<string, { count: number; until: number }>();

  /** Seconds to wait before this login may try again; 0 when it may try now. */
  waitSeconds(login: string, now: number): number {
    const entry = this.failures.get(login);
    if (!entry || entry.until <= now || entry.count < ALLOWED) return 0;
    return Math.ceil((entry.until - now) / 1000);
  }

  failed(login: string, now: number): void {
    const entry = this.failures.get(login);
    if (entry && entry.until > now) entry.count += 1;
    else this.failures.set(login, { count: 1, until: now + WINDOW_MS });
    for (const [key, old] of this.failures) if (old.until <= now) this.failures.delete(key);
  }

  succeeded(login: string): void {
    this.failures.delete(login);
  }
}
