import type { Instant, OrganisationId } from '@liuzhuan/kernel';
import type { WorkCalendar } from '@liuzhuan/worktime';
import type { Directory } from '../directory/directory';

/** Time. The server binds the system clock, the simulator a virtual one. */
export interface Clock {
  now(): Instant;
}

/** New unique ids (UUIDv7 on the server, counters in the simulator). */
export interface Ids {
  next(kind: 'instance' | 'task' | 'job' | 'incident' | 'notice'): string;
}

/** People of an organisation, as one immutable value; a new value after each change. */
export interface DirectoryPort {
  directory(organisation: OrganisationId): Promise<Directory>;
}

export interface CalendarPort {
  calendar(organisation: OrganisationId): Promise<WorkCalendar>;
}
