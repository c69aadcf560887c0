import { randomUUID } from 'node:crypto';
import { asId, type OrganisationId } from '@liuzhuan/kernel';
import { afterCommit, logRules, openRetentionRun, replaceLogRules, replaceRetentionRules, type RetentionRun, retentionRules, retentionRun, retentionRuns } from '@liuzhuan/storage';
import { Controller, Inject } from '@nestjs/common';
import type { Pool } from 'pg';
import { AuditLog } from '../audit/audit-log';
import { systemClock } from '../bindings/system-clock';
import type { NameBook } from '../names/name-book';
import { People } from '../names/people';
import { POOL } from '../persistence/tokens';
import { Handle } from '../routing/handle.decorator';
import { type HandlerInput, Input } from '../routing/input.decorator';
import { found } from '../routing/serve';
import { type Caller, WhoCalls } from '../session/caller';
import { RetentionRunner } from './retention-runner';

/** How long finished cases, notices and the audit log stay, and the runs that archive and delete them. Without rules nothing is ever moved or deleted. */
@Controller()
export class RetentionController {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    private readonly runner: RetentionRunner,
    private readonly audit: AuditLog,
    private readonly people: People,
  ) {}

  @Handle('readRetentionRules')
  async readRetentionRules(@WhoCalls() caller: Caller) {
    return [...(await retentionRules(this.pool, organisationOf(caller)))];
  }

  @Handle('saveRetentionRules')
  async saveRetentionRules(@WhoCalls() caller: Caller, @Input('saveRetentionRules') { body }: HandlerInput<'saveRetentionRules'>) {
    await replaceRetentionRules(this.pool, organisationOf(caller), body);
    await this.audit.record(caller, 'retention.rules', 'retention', { rules: body });
    return [...(await retentionRules(this.pool, organisationOf(caller)))];
  }

  @Handle('readLogRules')
  readLogRules(@WhoCalls() caller: Caller) {
    return logRules(this.pool, organisationOf(caller));
  }

  @Handle('saveLogRules')
  async saveLogRules(@WhoCalls() caller: Caller, @Input('saveLogRules') { body }: HandlerInput<'saveLogRules'>) {
    await replaceLogRules(this.pool, organisationOf(caller), body);
    await this.audit.record(caller, 'retention.logs', 'retention', { rules: body });
    return logRules(this.pool, organisationOf(caller));
  }

  /** A dry run answers with its figures; a real one with its beginning, and goes on by itself. */
  @Handle('startRetentionRun')
  async startRetentionRun(@WhoCalls() caller: Caller, @Input('startRetentionRun') { body }: HandlerInput<'startRetentionRun'>) {
    const organisation = organisationOf(caller);
    const id = randomUUID();
    await openRetentionRun(this.pool, { organisation, id, dry: body.dry, startedAt: systemClock.now(), startedBy: caller.person ?? caller.login });
    if (body.dry) await this.runner.toItsEnd(organisation, id);
    else afterCommit(() => this.runner.continue(organisation, id));
    const { names } = await this.people.of(organisation);
    return runView(found(await retentionRun(this.pool, organisation, id), `retention ${id}`), names);
  }

  @Handle('listRetentionRuns')
  async listRetentionRuns(@WhoCalls() caller: Caller, @Input('listRetentionRuns') { query }: HandlerInput<'listRetentionRuns'>) {
    const page = await retentionRuns(this.pool, { organisation: organisationOf(caller), limit: query.limit, cursor: query.cursor });
    const { names } = await this.people.of(caller.organisation);
    return { items: page.items.map((run) => runView(run, names)), next: page.next ?? undefined };
  }
}

function runView({ organisation: _, finishedAt, startedBy, ...run }: RetentionRun, names: NameBook) {
  return { ...run, startedBy: names.nameOf(startedBy), finishedAt: finishedAt ?? undefined };
}

function organisationOf(caller: Caller): OrganisationId {
  return asId(caller.organisation);
}
