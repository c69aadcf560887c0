import type { DecisionModel } from '@liuzhuan/feel';
import type { DefinitionId, Instant, JsonObject, OrganisationId } from '@liuzhuan/kernel';
import type { Program } from '@liuzhuan/machine';
import type { JobRecord } from '../records/records';

/** One file of a deployment: `process.bpmn`, `signing-rules.dmn`, `approval.form.json`. */
export interface Resource {
  readonly name: string;
  readonly kind: 'bpmn' | 'dmn' | 'form';
  readonly content: string;
}

/** One version of one process, compiled. Immutable. */
export interface DefinitionRecord {
  readonly id: DefinitionId;
  readonly organisation: OrganisationId;
  readonly key: string;
  readonly version: number;
  readonly name: string;
  readonly program: Program;
  readonly decisions: readonly DecisionModel[];
  /** Form schemas by key (form-js JSON). */
  readonly forms: Readonly<Record<string, JsonObject>>;
  readonly resources: readonly Resource[];
  readonly deployedAt: Instant;
  readonly deployedBy: string;
  readonly note: string;
}

/** Definitions are immutable: implementations may cache by id for ever and must invalidate only "latest". */
export interface DefinitionStore {
  /** Stores a new version with the next number of its key within the organisation. */
  save(definition: Omit<DefinitionRecord, 'id' | 'version'>): Promise<DefinitionRecord>;
  get(id: DefinitionId): Promise<DefinitionRecord | undefined>;
  latest(organisation: OrganisationId, key: string): Promise<DefinitionRecord | undefined>;
  /**
   * Replaces the pending start timers of a process (jobs of kind `timer` without instance, whose `topic` is the key) by these. Called after
   * each deployment of the process. A store without it cannot run processes that start by the clock: they are refused at deployment.
   */
  scheduleStarts?(organisation: OrganisationId, key: string, jobs: readonly JobRecord[]): Promise<void>;
}
