import type { AuditEntry } from '@liuzhuan/contract';
import type { Engine } from '@liuzhuan/engine';
import { asId, asInstant, type IncidentId, type InstanceId, type JsonObject } from '@liuzhuan/kernel';
import { auditLog } from '@liuzhuan/storage';
import { Controller, Inject } from '@nestjs/common';
import type { Pool } from 'pg';
import { AuditLog } from '../audit/audit-log';
import { People } from '../names/people';
import { ENGINE, POOL } from '../persistence/tokens';
import { Handle } from '../routing/handle.decorator';
import { type HandlerInput, Input } from '../routing/input.decorator';
import { valueOf } from '../routing/serve';
import { actorOf, type Caller, WhoCalls } from '../session/caller';
import { actionView } from '../views/action-view';
import { ActivityReader } from './activity-reader';
import { CaseInspector } from './case-inspector';
import { consequencesView } from './consequences-view';

/** Watching cases, and repairing them: what is going on where, any moment of one case, and what an administrator does about it. */
@Controller()
export class WatchingController {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(ENGINE) private readonly engine: Engine,
    private readonly activity: ActivityReader,
    private readonly inspector: CaseInspector,
    private readonly people: People,
    private readonly audit: AuditLog,
  ) {}

  @Handle('readActivity')
  readActivity(@WhoCalls() caller: Caller, @Input('readActivity') { path, query }: HandlerInput<'readActivity'>) {
    const { from, until } = query;
    return this.activity.read(asId(caller.organisation), path.id, { ...(from !== undefined && { from: asInstant(from) }), ...(until !== undefined && { until: asInstant(until) }) });
  }

  @Handle('readTimeline')
  readTimeline(@WhoCalls() caller: Caller, @Input('readTimeline') { path }: HandlerInput<'readTimeline'>) {
    return this.inspector.timeline(caller, path.id);
  }

  @Handle('listTokens')
  listTokens(@WhoCalls() caller: Caller, @Input('listTokens') { path }: HandlerInput<'listTokens'>) {
    return this.inspector.tokens(caller, path.id);
  }

  @Handle('moveToken')
  async moveToken(@WhoCalls() caller: Caller, @Input('moveToken') { path, body, options }: HandlerInput<'moveToken'>) {
    const moved = await this.engine.moveToken(actorOf(caller), { instance: asId<InstanceId>(path.id), ...body }, options);
    const outcome = valueOf(moved);
    if ('changes' in moved) await this.audit.record(caller, 'instance.move', path.id, { ...body });
    return actionView(outcome, await this.people.scene(caller.organisation));
  }

  @Handle('previewMove')
  async previewMove(@WhoCalls() caller: Caller, @Input('previewMove') { path, body }: HandlerInput<'previewMove'>) {
    const consequences = valueOf(await this.engine.previewMove(actorOf(caller), { instance: asId<InstanceId>(path.id), ...body, reason: '' }));
    return consequencesView(consequences, await this.people.scene(caller.organisation));
  }

  @Handle('correctVariables')
  async correctVariables(@WhoCalls() caller: Caller, @Input('correctVariables') { path, body, options }: HandlerInput<'correctVariables'>) {
    const variables = body.variables as JsonObject;
    const set = await this.engine.setVariables(actorOf(caller), { instance: asId<InstanceId>(path.id), variables, reason: body.reason }, options);
    const outcome = valueOf(set);
    if ('changes' in set) await this.audit.record(caller, 'instance.variables', path.id, { variables, reason: body.reason });
    return actionView(outcome, await this.people.scene(caller.organisation));
  }

  @Handle('listAudit')
  async listAudit(@WhoCalls() caller: Caller, @Input('listAudit') { query }: HandlerInput<'listAudit'>) {
    const page = await auditLog(this.pool, { organisation: asId(caller.organisation), ...query });
    const { names } = await this.people.of(caller.organisation);
    const items = page.items.map(({ id, at, actor, action, target, data }) => ({ id, at, actor: names.named(actor), action, target, data: data as AuditEntry['data'] }));
    return { items, next: page.next ?? undefined };
  }

  @Handle('previewRetry')
  async previewRetry(@WhoCalls() caller: Caller, @Input('previewRetry') { path, body }: HandlerInput<'previewRetry'>) {
    const variables = body.variables as JsonObject | undefined;
    const consequences = valueOf(await this.engine.previewRetry(actorOf(caller), { incident: asId<IncidentId>(path.id), ...(variables && { variables }) }));
    return consequencesView(consequences, await this.people.scene(caller.organisation));
  }
}
