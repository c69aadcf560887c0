import type { Environment } from '../run/environment';
import { step } from '../run/step';
import type { Snapshot } from '../run/snapshot';
import type { StepResult } from '../run/step-result';
import { judgeMigration } from './judge-migration';
import { finding, type MigrationFinding } from './migration-codes';
import type { MigrationMapping } from './migration-mapping';

/** What a migration would come to for one case. */
export interface MigrationPlan {
  /** Reasons against it, and what will be different after it. */
  readonly findings: readonly MigrationFinding[];
  /** The step that carries the case over; absent when it has to stay. */
  readonly result?: Extract<StepResult, { readonly ok: true }>;
}

/** A dry run of the migration of one case: the very step that would be taken, or every reason why it cannot be. Pure. */
export function planMigration(snapshot: Snapshot, mapping: MigrationMapping, environment: Environment): MigrationPlan {
  const findings = judgeMigration(snapshot, mapping, environment);
  if (findings.some(({ severity }) => severity === 'error')) return { findings };
  const result = step(snapshot, { type: 'migrate', mapping }, environment);
  if (result.ok) return { findings, result };
  const { node = '', detail = '', detailZh = '' } = result.error.params;
  const id = String(node);
  const name = Object.values(environment.program(mapping.to).scopes).find(({ nodes }) => nodes[id])?.nodes[id]?.name;
  return { findings: [...findings, finding('wait-not-possible', { id, ...(name !== undefined && { name }) }, { reason: { zh: String(detailZh || detail || result.error.message.zh), en: String(detail || result.error.message.en) } })] };
}
