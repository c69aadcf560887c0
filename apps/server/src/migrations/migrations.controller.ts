import { randomUUID } from 'node:crypto';
import type { DiagnosticDto, Migration, MigrationRun } from '@liuzhuan/contract';
import type { DefinitionRecord } from '@liuzhuan/engine';
import { asId, type DefinitionId, type InstanceId, type OrganisationId } from '@liuzhuan/kernel';
import { proposeMapping, reversedMapping } from '@liuzhuan/machine';
import {
  afterCommit,
  caseMigrationCases,
  caseMigrationReasons,
  caseMigrationRun,
  type CaseMigrationRun,
  caseMigrationRuns,
  definitionVersions,
  openCaseMigration,
  PostgresDefinitionStore,
  stopCaseMigration,
} from '@liuzhuan/storage';
import { Controller, Inject } from '@nestjs/common';
import type { Pool } from 'pg';
import { systemClock } from '../bindings/system-clock';
import { People } from '../names/people';
import { POOL } from '../persistence/tokens';
import { ProblemException } from '../problems/problem-exception';
import { Handle } from '../routing/handle.decorator';
import { type HandlerInput, Input } from '../routing/input.decorator';
import { found } from '../routing/serve';
import { type Caller, WhoCalls } from '../session/caller';
import { MigrationRunner } from './migration-runner';

/** Running cases that move to another version of their process: which can, moving them, and moving them back. Each run leaves an entry in the audit log. */
@Controller()
export class MigrationsController {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    private readonly definitions: PostgresDefinitionStore,
    private readonly people: People,
    private readonly runner: MigrationRunner,
  ) {}

  @Handle('proposeMigration')
  async proposeMigration(@WhoCalls() caller: Caller, @Input('proposeMigration') { body }: HandlerInput<'proposeMigration'>) {
    const { source, target } = await this.pair(caller, body);
    const names = new Map(Object.values(target.program.scopes).flatMap(({ nodes }) => Object.values(nodes).map(({ id, name }) => [id, name] as const)));
    const versions = await definitionVersions(this.pool, source.organisation, source.key);
    return {
      process: source.key,
      name: target.name,
      running: versions.find(({ id }) => id === source.id)?.running ?? 0,
      targets: [...names].map(([id, name]) => ({ id, name })),
      nodes: proposeMapping(source.program, target.program).map(({ candidates, ...proposal }) => ({ ...proposal, candidates: candidates.map((id) => ({ id, name: names.get(id) ?? '' })) })),
    };
  }

  @Handle('startMigration')
  async startMigration(@WhoCalls() caller: Caller, @Input('startMigration') { body }: HandlerInput<'startMigration'>) {
    const { source, target } = await this.pair(caller, body);
    const { nodes, reason, dry } = body;
    const run = { process: source.key, from: source.id, to: target.id, nodes, reason, dry, undoes: null };
    return this.begin(caller, run, body.instances?.map((instance) => asId<InstanceId>(instance)));
  }

  @Handle('undoMigration')
  async undoMigration(@WhoCalls() caller: Caller, @Input('undoMigration') { path, body }: HandlerInput<'undoMigration'>) {
    const { id, process, dry, ...run } = await this.find(caller, path.id);
    if (dry || run.finishedAt === null) throw ProblemException.of('migration-not-undoable', {});
    const old = found(await this.definitions.get(asId<DefinitionId>(run.from)), `definition ${run.from}`);
    const { from, to, nodes } = reversedMapping(run, old.program);
    return this.begin(caller, { process, from: asId<DefinitionId>(from), to: asId<DefinitionId>(to), nodes, reason: body.reason, dry: false, undoes: id });
  }

  @Handle('stopMigration')
  async stopMigration(@WhoCalls() caller: Caller, @Input('stopMigration') { path }: HandlerInput<'stopMigration'>) {
    const { organisation, id } = await this.find(caller, path.id);
    await stopCaseMigration(this.pool, organisation, id);
    afterCommit(() => this.runner.continue(organisation, id));
    return this.view(caller, await this.find(caller, id));
  }

  @Handle('readMigration')
  async readMigration(@WhoCalls() caller: Caller, @Input('readMigration') { path }: HandlerInput<'readMigration'>): Promise<Migration> {
    const run = await this.find(caller, path.id);
    const reasons = await caseMigrationReasons(this.pool, run.organisation, run.id);
    return {
      ...(await this.view(caller, run)),
      reasons: reasons.map(({ verdict, code, node, cases, finding }) => ({ verdict, code, node, cases, ...(finding && { message: finding.message, cure: finding.cure }) })),
    };
  }

  @Handle('listMigrations')
  async listMigrations(@WhoCalls() caller: Caller, @Input('listMigrations') { query }: HandlerInput<'listMigrations'>) {
    const page = await caseMigrationRuns(this.pool, { organisation: organisationOf(caller), ...query });
    return { items: await Promise.all(page.items.map((run) => this.view(caller, run))), next: page.next ?? undefined };
  }

  @Handle('listMigrationCases')
  async listMigrationCases(@WhoCalls() caller: Caller, @Input('listMigrationCases') { path, query }: HandlerInput<'listMigrationCases'>) {
    const { organisation, id } = await this.find(caller, path.id);
    const page = await caseMigrationCases(this.pool, { organisation, run: id, ...query });
    return { items: page.items.map((row) => ({ ...row, findings: row.findings as unknown as DiagnosticDto[] })), next: page.next ?? undefined };
  }

  private async begin(caller: Caller, run: Pick<CaseMigrationRun, 'process' | 'from' | 'to' | 'nodes' | 'reason' | 'dry' | 'undoes'>, instances?: readonly InstanceId[]): Promise<MigrationRun> {
    const organisation = organisationOf(caller);
    const id = randomUUID();
    const person = caller.person === undefined ? null : asId<never>(caller.person);
    await openCaseMigration(this.pool, { organisation, id, ...run, startedAt: systemClock.now(), startedBy: caller.person ?? caller.login, person }, instances);
    afterCommit(() => this.runner.continue(organisation, id));
    return this.view(caller, await this.find(caller, id));
  }

  private async pair(caller: Caller, { from, to }: { readonly from: string; readonly to: string }): Promise<{ source: DefinitionRecord; target: DefinitionRecord }> {
    const read = async (id: string) => {
      const record = await this.definitions.get(asId<DefinitionId>(id));
      return found(record?.organisation === organisationOf(caller) ? record : undefined, `definition ${id}`);
    };
    const [source, target] = [await read(from), await read(to)];
    if (source.key !== target.key || source.id === target.id) throw ProblemException.of('migration-versions-unfit', {});
    return { source, target };
  }

  private async find(caller: Caller, id: string): Promise<CaseMigrationRun> {
    return found(await caseMigrationRun(this.pool, organisationOf(caller), id), `migration ${id}`);
  }

  private async view(caller: Caller, { organisation: _, person: _person, undoes, finishedAt, startedBy, nodes, ...run }: CaseMigrationRun): Promise<MigrationRun> {
    const { names } = await this.people.of(caller.organisation);
    return { ...run, nodes: { ...nodes }, startedBy: names.nameOf(startedBy), undoes: undoes ?? undefined, finishedAt: finishedAt ?? undefined };
  }
}

function organisationOf(caller: Caller): OrganisationId {
  return asId(caller.organisation);
}
