import { Injectable } from '@nestjs/common';
import { ReplaySubject } from 'rxjs';

/** Whether this node is about to end: it says so to whoever asks whether it is ready, answers what it was asked, and takes nothing new. */
@Injectable()
export class Drain {
  private draining = false;
  private readonly news = new ReplaySubject<void>(1);
  /** Emits once, when it begins; at once for those who ask later. */
  readonly begun = this.news.asObservable();

  get isDraining(): boolean {
    return this.draining;
  }

  begin(): void {
    this.draining = true;
    this.news.next();
  }
}
