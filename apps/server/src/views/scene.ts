import type { Directory } from '@liuzhuan/engine';
import type { Instant } from '@liuzhuan/kernel';
import type { WorkCalendar } from '@liuzhuan/worktime';
import type { NameBook } from '../names/name-book';

/** What a view needs beside its rows: the people, the calendar and the moment. */
export interface Scene {
  readonly directory: Directory;
  readonly names: NameBook;
  readonly calendar: WorkCalendar;
  readonly now: Instant;
}
