import { fail, ok, type DefinitionId, type InstanceId } from '@liuzhuan/kernel';
import { type MigrationFinding, type MigrationMapping, planMigration } from '@liuzhuan/machine';
import { machineEnvironment } from '../case/case-environment';
import { concludeWith } from '../case/conclude';
import { runMachine } from '../case/run-machine';
import type { DefinitionRecord } from '../ports/definition-store';
import { reject } from '../rejections';
import type { CaseCommand } from './case-command';
import { findingsInWords } from './findings-in-words';
import { findCase, openCase } from './preflight';

export interface MigrateInstanceInput {
  readonly instance: InstanceId;
  /** Version the case is expected to run. */
  readonly from: DefinitionId;
  readonly to: DefinitionId;
  /** Old node → new node where the ids differ. */
  readonly nodes: MigrationMapping['nodes'];
  readonly reason: string;
  /** Only say what would happen; nothing is written. */
  readonly dry?: boolean;
  /** Revision of the case the caller has seen; a newer one is a conflict. */
  readonly revision?: number;
}

/** What became of a case, or would. `already`: it runs the new version since before. */
export interface MigrationOutcome {
  readonly verdict: 'moved' | 'movable' | 'refused' | 'already';
  /** Why it has to stay, or what is different after the move. */
  readonly findings: readonly MigrationFinding[];
}

export interface PreparedMigration extends MigrateInstanceInput {
  readonly target: DefinitionRecord;
}

/**
 * Carries a running case into another version of its process. Tasks, claims, opinions, due dates and members stay as they are. A case that cannot
 * go is no mistake of the caller: it is left alone and its reasons are the answer, so that a batch can list them.
 */
export const migrateInstance: CaseCommand<MigrateInstanceInput, MigrationOutcome, PreparedMigration> = {
  async prepare(input, { actor, loader }) {
    const [source, target] = [await loader.definition(actor.organisation, input.from), await loader.definition(actor.organisation, input.to)];
    if (!source) return fail(reject('definition-unknown', { definition: input.from }));
    if (!target) return fail(reject('definition-unknown', { definition: input.to }));
    if (source.key !== target.key) return fail(reject('migration-other-process', { from: source.name, to: target.name }));
    if (input.reason.trim() === '') return fail(reject('reason-required'));
    return ok({ ...input, target });
  },
  target: ({ instance }) => ({ kind: 'instance', instance }),
  requires: ({ from, to }) => [from, to],
  decide(context, { instance, from, to, nodes, reason, dry, revision, target }, permission) {
    const found = findCase(context, instance);
    if (!found.ok) return { kind: 'reject', rejection: found.error };
    const { definition, number, revision: current } = found.value;
    if (definition === to) return { kind: 'nothing', value: { verdict: 'already', findings: [] } };
    if (definition !== from) return { kind: 'reject', rejection: reject('case-on-other-version', { number, definition, from }) };
    if (revision !== undefined && revision !== current) return { kind: 'reject', rejection: reject('case-changed', { number, seen: revision, current }) };
    const open = openCase(context, instance, permission);
    if (!open.ok) return { kind: 'reject', rejection: open.error };
    const draft = open.value;
    const mapping: MigrationMapping = { from, to, nodes };
    const plan = planMigration(draft.snapshot, mapping, machineEnvironment(context.world, draft.instance));
    const findings = findingsInWords(plan.findings);
    if (!plan.result) return { kind: 'nothing', value: { verdict: 'refused', findings } };
    if (dry) return { kind: 'nothing', value: { verdict: 'movable', findings } };
    draft.record('case.migrated', { from, to, version: target.version, nodes, reason: reason.trim() });
    draft.runs(to);
    const refused = runMachine(draft, { type: 'migrate', mapping });
    return refused ? { kind: 'reject', rejection: refused } : concludeWith(draft, () => ({ verdict: 'moved', findings }));
  },
};
