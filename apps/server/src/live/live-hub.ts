import type { LiveEvent } from '@liuzhuan/contract';
import { Injectable } from '@nestjs/common';
import { Observable, Subject } from 'rxjs';

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

  publish(news: LiveNews): void {
    this.news.next(news);
  }

  /** What one account may hear about. Administrators hear everything of their organisation. */
  streamFor(organisation: string, person: string | undefined, everything: boolean): Observable<LiveEvent> {
    return new Observable((subscriber) => {
      const subscription = this.news.subscribe((news) => {
        if (news.organisation !== organisation) return;
        if (everything || !news.persons || (person !== undefined && news.persons.includes(person))) subscriber.next(news.event);
      });
      return () => subscription.unsubscribe();
    });
  }
}
