import type { LiveEvent } from '@liuzhuan/contract';
import { Injectable } from '@nestjs/common';
import { Observable, Subject, takeUntil } from 'rxjs';
import { Drain } from '../workers/drain';

/** A change and whom it may concern. Persons absent: everybody in the organisation. */
export interface LiveNews {
  readonly organisation: string;
  readonly persons?: readonly string[];
  readonly event: LiveEvent;
}

/** Passes committed changes on to the browsers that are connected to this node. */
@Injectable()
export class LiveHub {
  private readonly news = new Subject<LiveNews>();
  /** This node is about to end: browsers connect to another one, and ask again for what they show. */
  readonly ended: Observable<void>;

  constructor(drain: Drain) {
    this.ended = drain.begun;
  }

  publish(news: LiveNews): void {
    this.news.next(news);
  }

  /** What one account may hear about. Administrators hear everything of their organisation. */
  streamFor(organisation: string, person: string | undefined, everything: boolean): Observable<LiveEvent> {
    return new Observable<LiveEvent>((subscriber) => {
      const subscription = this.news.subscribe((news) => {
        if (news.organisation !== organisation) return;
        if (everything || !news.persons || (person !== undefined && news.persons.includes(person))) subscriber.next(news.event);
      });
      return () => subscription.unsubscribe();
    }).pipe(takeUntil(this.ended));
  }
}
