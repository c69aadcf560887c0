import { asId, type IncidentId, type JobId, type TaskId } from '@liuzhuan/kernel';
import type { Ids } from '../ports/world';

/** New ids for one command. Deciding again (after a draw, or a lost race) hands out the same ids in the same order. */
export class IdSource {
  private readonly drawn: string[] = [];
  private position = 0;

  constructor(private readonly ids: Ids) {}

  /** Begins again from the first id. */
  rewind(): void {
    this.position = 0;
  }

  task(): TaskId {
    return asId(this.next('task'));
  }

  job(): JobId {
    return asId(this.next('job'));
  }

  incident(): IncidentId {
    return asId(this.next('incident'));
  }

  notice(): string {
    return this.next('notice');
  }

  private next(kind: 'task' | 'job' | 'incident' | 'notice'): string {
    const known = this.drawn[this.position];
    const id = known?.startsWith(`${kind} `) ? known : `${kind} ${this.ids.next(kind)}`;
    this.drawn[this.position] = id;
    this.position += 1;
    return id.slice(kind.length + 1);
  }
}
