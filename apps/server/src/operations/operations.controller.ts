import { type Engine, describeIncident } from '@liuzhuan/engine';
import { asId, type IncidentId, type JsonObject, type OrganisationId, type PersonId } from '@liuzhuan/kernel';
import { badgeCounts, countReviews, incidents, markNoticeRead, notices, numbers, NumberRepository, PostgresDefinitionStore } from '@liuzhuan/storage';
import { Controller, Inject } from '@nestjs/common';
import type { Pool } from 'pg';
import { systemClock } from '../bindings/system-clock';
import { AuditLog } from '../audit/audit-log';
import { ClauseBook } from '../clauses/clause-book';
import { People } from '../names/people';
import { ENGINE, POOL } from '../persistence/tokens';
import { deciderOf, recipientOf } from '../releases/decider';
import { Handle } from '../routing/handle.decorator';
import { type HandlerInput, Input } from '../routing/input.decorator';
import { found, must, problemOf, valueOf } from '../routing/serve';
import { actorOf, type Caller, isAdministrator, WhoCalls } from '../session/caller';
import { actionView } from '../views/action-view';
import { nodeOf } from '../views/opinion-view';

/** What keeps the office running beside cases and tasks: counts, notices, incidents, numbers, people. */
@Controller()
export class OperationsController {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(ENGINE) private readonly engine: Engine,
    private readonly definitions: PostgresDefinitionStore,
    private readonly drawn: NumberRepository,
    private readonly people: People,
    private readonly clauses: ClauseBook,
    private readonly audit: AuditLog,
  ) {}

  @Handle('readCounts')
  async readCounts(@WhoCalls() caller: Caller) {
    const { inbox, overdue, copies, notices: others, releases, incidents: open, undelivered } = await badgeCounts(this.pool, organisationOf(caller), recipientOf(deciderOf(caller)), systemClock.now());
    const reviews = isAdministrator(caller) ? await countReviews(this.pool, organisationOf(caller), deciderOf(caller)) : 0;
    return { inbox, overdue, copies: copies + others, incidents: open, undelivered, reviews, releaseNotices: releases };
  }

  @Handle('readDirectory')
  async readDirectory(@WhoCalls() caller: Caller) {
    const { directory } = await this.people.of(caller.organisation);
    return {
      organisation: { id: directory.organisation, name: directory.name },
      units: directory.units.map(({ id, name, parent, kind }) => ({ id, name, parent, kind })),
      persons: directory.persons.map(({ id, name, active }) => ({
        id,
        name,
        active,
        appointments: directory.appointments.filter((held) => held.person === id).map(({ unit, post, head }) => ({ unit, post, head })),
      })),
      ...(caller.roles.some((role) => role === 'administrator' || role === 'designer') ? { relations: [...directory.relations], absences: [...directory.absences] } : {}),
    };
  }

  @Handle('listClauses')
  listClauses(@WhoCalls() caller: Caller) {
    return [...this.clauses.clausesOf(caller.organisation)];
  }

  @Handle('listNotices')
  async listNotices(@WhoCalls() caller: Caller, @Input('listNotices') { query }: HandlerInput<'listNotices'>) {
    const { limit, cursor, about } = query;
    const page = await notices(this.pool, { organisation: organisationOf(caller), person: recipientOf(deciderOf(caller)), releases: about === 'releases', limit, cursor });
    const items = page.items.map(({ id, kind, text, instance, task, release, at, readAt }) => ({
      ...{ id, kind, text, at, read: readAt !== null },
      ...{ instance: instance ?? undefined, task: task ?? undefined, release: release ?? undefined },
    }));
    return { items, next: page.next ?? undefined };
  }

  @Handle('readNotice')
  async readNotice(@WhoCalls() caller: Caller, @Input('readNotice') { path }: HandlerInput<'readNotice'>) {
    const done = await markNoticeRead(this.pool, organisationOf(caller), recipientOf(deciderOf(caller)), path.id, systemClock.now());
    found(done || undefined, `notice ${path.id}`);
    return {};
  }

  @Handle('listIncidents')
  async listIncidents(@WhoCalls() caller: Caller, @Input('listIncidents') { query }: HandlerInput<'listIncidents'>) {
    const page = await incidents(this.pool, { organisation: organisationOf(caller), open: query.open, instance: query.instance, limit: query.limit, cursor: query.cursor });
    const items = await Promise.all(
      page.items.map(async ({ id, instance, caseTitle, caseNumber, definition, definitionKey, node, activation, code, params, raisedAt, resolvedAt }) => {
        const record = node === null ? undefined : await this.definitions.get(asId(definition));
        return {
          ...{ id, instance, caseTitle, caseNumber, definitionKey, code, raisedAt },
          ...describeIncident(code, params),
          node: node ?? undefined,
          activation: activation ?? undefined,
          nodeName: node === null ? undefined : nodeOf(record, node)?.name,
          resolvedAt: resolvedAt ?? undefined,
        };
      }),
    );
    return { items, next: page.next ?? undefined };
  }

  @Handle('retryIncident')
  async retryIncident(@WhoCalls() caller: Caller, @Input('retryIncident') { path, body, options }: HandlerInput<'retryIncident'>) {
    const variables = body.variables as JsonObject | undefined;
    const retried = await this.engine.retryIncident(actorOf(caller), { incident: asId<IncidentId>(path.id), ...(variables ? { variables } : {}), ...(body.reason ? { reason: body.reason } : {}) }, options);
    const outcome = valueOf(retried);
    if ('changes' in retried) await this.audit.record(caller, 'incident.retry', path.id, { instance: outcome.instance.id, ...(variables ? { variables } : {}), ...(body.reason ? { reason: body.reason } : {}) });
    return actionView(outcome, await this.people.scene(caller.organisation));
  }

  @Handle('listNumbers')
  async listNumbers(@WhoCalls() caller: Caller, @Input('listNumbers') { query }: HandlerInput<'listNumbers'>) {
    if (caller.person === undefined && !isAdministrator(caller)) return { items: [] };
    // The whole ledger is the administrators'; an officer sees the numbers of cases she has a part in, as she sees the cases.
    const participant = isAdministrator(caller) ? undefined : asId<PersonId>(must(caller.person, 'a person behind the account'));
    const page = await numbers(this.pool, { organisation: organisationOf(caller), series: query.series, participant, limit: query.limit, cursor: query.cursor });
    const items = page.items.map(({ series, sequence, text, instance, caseTitle, drawnAt, voided }) => ({ series, sequence, text, instance, caseTitle, drawnAt, voided: voided ?? undefined }));
    return { items, next: page.next ?? undefined };
  }

  @Handle('voidNumber')
  async voidNumber(@WhoCalls() caller: Caller, @Input('voidNumber') { body, options }: HandlerInput<'voidNumber'>) {
    const { idempotencyKey: key } = options;
    const repeated = key === undefined ? undefined : { actor: caller.person ?? '*', key };
    const instance = await this.drawn.caseOf(organisationOf(caller), body.series, body.sequence, repeated);
    if (!instance.ok) throw problemOf(instance.error);
    valueOf(await this.engine.voidNumber(actorOf(caller), { instance: instance.value, ...body }, options));
    return {};
  }
}

function organisationOf(caller: Caller): OrganisationId {
  return asId(caller.organisation);
}
