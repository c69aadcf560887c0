import type { LiveEvent } from '@liuzhuan/contract';
import { type ChangeMessage, listen, type Listener } from '@liuzhuan/storage';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DATABASE_URL } from '../persistence/tokens';
import { JobLoop } from '../workers/job-loop';
import { LiveHub } from './live-hub';
import { PresenceBoard } from './presence-board';

/** Hears what any node has committed, wakes the job loop for it, and tells the browsers here. */
@Injectable()
export class ChangeListener implements OnApplicationBootstrap, OnApplicationShutdown {
  private listener: Listener | undefined;

  constructor(
    @Inject(DATABASE_URL) private readonly url: string,
    private readonly hub: LiveHub,
    private readonly jobs: JobLoop,
    private readonly presence: PresenceBoard,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.listener = await listen(this.url, (message) => this.hear(message));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.listener?.stop();
  }

  private hear(message: ChangeMessage): void {
    if (message.kind === 'unknown') this.jobs.wake();
    if (message.kind === 'case' && message.jobDue !== null) this.jobs.wake(Date.parse(message.jobDue));
    if (message.kind === 'draft-open') return this.presence.hear(message);
    if (!('organisation' in message)) return;
    const persons = message.kind === 'case' ? (message.persons ?? undefined) : undefined;
    for (const event of eventsOf(message)) this.hub.publish({ organisation: message.organisation, persons, event });
  }
}

function eventsOf(message: ChangeMessage): readonly LiveEvent[] {
  if (message.kind === 'definition') return [{ kind: 'definitions' }];
  if (message.kind === 'releases') return [{ kind: 'releases' }, { kind: 'notices' }];
  if (message.kind !== 'case') return [];
  return [
    { kind: 'instance', instance: message.instance },
    ...(message.tasks ? [{ kind: 'tasks', instance: message.instance } as const] : []),
    ...(message.notices ? [{ kind: 'notices' } as const] : []),
    ...(message.incidents ? [{ kind: 'incidents' } as const] : []),
  ];
}
