import { type LiveEvent, STREAMS } from '@liuzhuan/contract';
import { Controller, type MessageEvent, Sse } from '@nestjs/common';
import { interval, map, merge, type Observable, takeUntil } from 'rxjs';
import { type Caller, isAdministrator, WhoCalls } from '../session/caller';
import { LiveHub } from './live-hub';

const HEARTBEAT_MS = 20_000;

/** The event stream of a browser: what has changed that it may show. */
@Controller()
export class LiveController {
  constructor(private readonly hub: LiveHub) {}

  @Sse(STREAMS.events)
  events(@WhoCalls() caller: Caller): Observable<MessageEvent> {
    const changes = this.hub.streamFor(caller.organisation, caller.person, isAdministrator(caller)).pipe(map((event: LiveEvent) => ({ data: event })));
    const heartbeat = interval(HEARTBEAT_MS).pipe(map(() => ({ type: 'heartbeat', data: '' })));
    return merge(changes, heartbeat).pipe(takeUntil(this.hub.ended));
  }
}
