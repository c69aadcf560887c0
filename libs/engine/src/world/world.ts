import type { DefinitionId, Instant, OrganisationId } from '@liuzhuan/kernel';
import type { WorkCalendar } from '@liuzhuan/worktime';
import type { DirectoryIndex } from '../directory/directory-index';
import type { DataStores } from './data-stores';
import type { DefinitionRecord } from '../ports/definition-store';

/** All a decision may read beside the case itself. Fixed for the length of a command. */
export interface World {
  readonly organisation: OrganisationId;
  readonly now: Instant;
  /** Local date of `now`, `YYYY-MM-DD`. */
  readonly today: string;
  readonly directory: DirectoryIndex;
  readonly calendar: WorkCalendar;
  /** Data stores that the programs of the case name, as the command has them so far; absent when they name none. */
  readonly dataStores?: DataStores;
  /** Throws a Defect when it was not loaded. */
  definition(id: string): DefinitionRecord;
  /** The version in force of a process key; undefined when none is deployed. */
  inForce(key: string): DefinitionRecord | undefined;
}

/** Definitions a decision needs and the world has not read yet. */
export interface Missing {
  readonly ids: readonly DefinitionId[];
  readonly keys: readonly string[];
}
