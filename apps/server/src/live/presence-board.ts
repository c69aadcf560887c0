import type { Instant } from '@liuzhuan/kernel';
import type { ChangeMessage } from '@liuzhuan/storage';
import { Injectable } from '@nestjs/common';

type DraftOpen = Extract<ChangeMessage, { kind: 'draft-open' }>;

/** Browsers say it again every ten seconds: who has not said it three times is gone. */
const GONE_AFTER_MS = 30_000;

/**
 * Who has which draft open right now, at whichever node. Nodes tell each other by the database's announcements and nothing is kept: a node that
 * has just begun knows everybody after one round.
 */
@Injectable()
export class PresenceBoard {
  private readonly seen = new Map<string, DraftOpen>();

  hear(message: DraftOpen): void {
    const { organisation, key, login } = message;
    this.seen.set(JSON.stringify([organisation, key, login]), message);
  }

  /** Everybody but the one who asks, by name. */
  others(organisation: string, key: string, login: string, now: Instant): readonly string[] {
    const since = Date.parse(now) - GONE_AFTER_MS;
    for (const [place, { at }] of this.seen) if (Date.parse(at) < since) this.seen.delete(place);
    const there = [...this.seen.values()].filter((each) => each.organisation === organisation && each.key === key && each.login !== login);
    return there.map(({ name }) => name).sort();
  }
}
