import type { Engine } from '@liuzhuan/engine';
import { asId, type JsonObject, type OrganisationId, type PersonId } from '@liuzhuan/kernel';
import { cases } from '@liuzhuan/storage';
import { Controller, Inject } from '@nestjs/common';
import type { Pool } from 'pg';
import { AuditLog } from '../audit/audit-log';
import { systemClock } from '../bindings/system-clock';
import { People } from '../names/people';
import { ENGINE, POOL } from '../persistence/tokens';
import { ProblemException } from '../problems/problem-exception';
import { roleWords } from '../problems/role-words';
import { Handle } from '../routing/handle.decorator';
import { type HandlerInput, Input } from '../routing/input.decorator';
import { must, valueOf } from '../routing/serve';
import { actorOf, type Caller, isAdministrator, WhoCalls } from '../session/caller';
import { actionView } from '../views/action-view';
import { caseRowView } from '../views/case-row-view';
import { ActivityReader } from '../watching/activity-reader';
import { CaseReader } from './case-reader';

/** Cases: start, look at, cancel. */
@Controller()
export class InstancesController {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(ENGINE) private readonly engine: Engine,
    private readonly people: People,
    private readonly reader: CaseReader,
    private readonly activity: ActivityReader,
    private readonly audit: AuditLog,
  ) {}

  @Handle('startInstance')
  async startInstance(@WhoCalls() caller: Caller, @Input('startInstance') { body, options }: HandlerInput<'startInstance'>) {
    const { definition, variables, startEvent } = body;
    const input = { definition, variables: variables as JsonObject, ...(startEvent !== undefined && { startNode: startEvent }) };
    const outcome = valueOf(await this.engine.startInstance(actorOf(caller), input, options));
    return actionView(must(outcome ?? undefined, 'a started case'), await this.people.scene(caller.organisation));
  }

  @Handle('listInstances')
  async listInstances(@WhoCalls() caller: Caller, @Input('listInstances') { query }: HandlerInput<'listInstances'>) {
    if (query.view === 'all' && !isAdministrator(caller)) throw ProblemException.of('role-missing', { roles: roleWords(['administrator']) });
    const person = caller.person === undefined ? undefined : asId<PersonId>(caller.person);
    if (query.view !== 'all' && person === undefined) return { items: [] };
    if (query.node !== undefined && query.definition === undefined) throw ProblemException.of('request-invalid', { first: 'query.definition' });
    const standing = query.node === undefined || query.definition === undefined ? undefined : await this.activity.place(asId(caller.organisation), query.definition, query.node);
    const page = await cases(this.pool, {
      organisation: asId<OrganisationId>(caller.organisation),
      now: systemClock.now(),
      ...(query.view === 'started' ? { starter: person } : query.view === 'participated' ? { participant: person } : {}),
      // Cases that stand in a called process are their callers’.
      process: standing ? undefined : query.definition,
      status: query.status,
      search: query.search || undefined,
      standing,
      limit: query.limit,
      cursor: query.cursor,
    });
    const scene = await this.people.scene(caller.organisation);
    return { items: page.items.map((row) => caseRowView(row, scene)), next: page.next ?? undefined };
  }

  @Handle('readInstance')
  readInstance(@WhoCalls() caller: Caller, @Input('readInstance') { path }: HandlerInput<'readInstance'>) {
    return this.reader.read(caller, path.id);
  }

  @Handle('readHistory')
  readHistory(@WhoCalls() caller: Caller, @Input('readHistory') { path }: HandlerInput<'readHistory'>) {
    return this.reader.history(caller, path.id);
  }

  @Handle('cancelInstance')
  async cancelInstance(@WhoCalls() caller: Caller, @Input('cancelInstance') { path, body, options }: HandlerInput<'cancelInstance'>) {
    const cancelled = await this.engine.cancelInstance(actorOf(caller), { instance: asId(path.id), reason: body.reason }, options);
    const outcome = valueOf(cancelled);
    if ('changes' in cancelled && isAdministrator(caller)) await this.audit.record(caller, 'instance.cancel', path.id, { reason: body.reason });
    return actionView(outcome, await this.people.scene(caller.organisation));
  }

  @Handle('restartInstance')
  async restartInstance(@WhoCalls() caller: Caller, @Input('restartInstance') { path, body, options }: HandlerInput<'restartInstance'>) {
    const { variables, ...input } = body;
    const outcome = valueOf(await this.engine.restartInstance(actorOf(caller), { instance: asId(path.id), ...input, variables: variables as JsonObject | undefined }, options));
    return actionView(outcome, await this.people.scene(caller.organisation));
  }

  @Handle('chooseActivity')
  async chooseActivity(@WhoCalls() caller: Caller, @Input('chooseActivity') { path, body, options }: HandlerInput<'chooseActivity'>) {
    const outcome = valueOf(await this.engine.chooseActivity(actorOf(caller), { instance: asId(path.id), ...body }, options));
    return actionView(outcome, await this.people.scene(caller.organisation));
  }

  @Handle('concludeChoice')
  async concludeChoice(@WhoCalls() caller: Caller, @Input('concludeChoice') { path, body, options }: HandlerInput<'concludeChoice'>) {
    const outcome = valueOf(await this.engine.concludeChoice(actorOf(caller), { instance: asId(path.id), ...body }, options));
    return actionView(outcome, await this.people.scene(caller.organisation));
  }

  @Handle('suspendInstance')
  async suspendInstance(@WhoCalls() caller: Caller, @Input('suspendInstance') { path, body, options }: HandlerInput<'suspendInstance'>) {
    const outcome = valueOf(await this.engine.suspendInstance(actorOf(caller), { instance: asId(path.id), reason: body.reason }, options));
    return actionView(outcome, await this.people.scene(caller.organisation));
  }

  @Handle('resumeInstance')
  async resumeInstance(@WhoCalls() caller: Caller, @Input('resumeInstance') { path, body, options }: HandlerInput<'resumeInstance'>) {
    const outcome = valueOf(await this.engine.resumeInstance(actorOf(caller), { instance: asId(path.id), reason: body.reason }, options));
    return actionView(outcome, await this.people.scene(caller.organisation));
  }
}
