import type { CalendarDto, LimitRecountDto, OwnCalendarDto } from '@liuzhuan/contract';
import { asId, hasErrors, type OrganisationId } from '@liuzhuan/kernel';
import { afterCommit, CalendarRepository, ChangeAnnouncer, latestLimitRecount, limitRecount, type LimitRecount, openDues, openTimers, PostgresDefinitionStore, stopLimitRecount, type StoredCalendar } from '@liuzhuan/storage';
import { buildCalendar, checkCalendar, CHINA_CALENDAR, type WorkCalendar } from '@liuzhuan/worktime';
import { Controller, Inject } from '@nestjs/common';
import type { Pool } from 'pg';
import { AuditLog } from '../audit/audit-log';
import { systemClock } from '../bindings/system-clock';
import { People } from '../names/people';
import { POOL } from '../persistence/tokens';
import { ProblemException } from '../problems/problem-exception';
import { Handle } from '../routing/handle.decorator';
import { type HandlerInput, Input } from '../routing/input.decorator';
import { found } from '../routing/serve';
import { type Caller, WhoCalls } from '../session/caller';
import { LimitRecounter } from './limit-recounter';
import { weighCalendar } from './weigh-calendar';

/** The organisation's own days and office hours, over those of the country, and the limits that are counted anew by them. */
@Controller()
export class CalendarController {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    private readonly calendars: CalendarRepository,
    private readonly definitions: PostgresDefinitionStore,
    private readonly audit: AuditLog,
    private readonly announcer: ChangeAnnouncer,
    private readonly people: People,
    private readonly recounter: LimitRecounter,
  ) {}

  @Handle('readCalendar')
  async readCalendar(@WhoCalls() caller: Caller): Promise<CalendarDto> {
    return calendarView(await this.calendars.load(organisationOf(caller)));
  }

  @Handle('weighCalendar')
  async weighCalendar(@WhoCalls() caller: Caller, @Input('weighCalendar') { body }: HandlerInput<'weighCalendar'>) {
    return this.effectOf(caller, body, await this.calendars.load(organisationOf(caller)));
  }

  @Handle('saveCalendar')
  async saveCalendar(@WhoCalls() caller: Caller, @Input('saveCalendar') { body }: HandlerInput<'saveCalendar'>): Promise<CalendarDto> {
    const organisation = organisationOf(caller);
    const stored = await this.calendars.load(organisation);
    const effect = await this.effectOf(caller, body, stored);
    const days = [...body.days].sort((one, other) => (one.date < other.date ? -1 : 1));
    await this.calendars.replaceOrganisation(organisation, { ...stored.organisation, days, officeHours: body.officeHours });
    const recount = body.recount === false ? null : await this.recounter.begin(caller, organisation);
    await this.audit.record(caller, 'calendar.change', 'calendar', { before: ownOf(stored), after: { days, ...(body.officeHours && { officeHours: body.officeHours }) }, effect, recount });
    afterCommit(() => this.announcer.announce({ kind: 'calendar', organisation }));
    return calendarView({ ...stored, organisation: { ...stored.organisation, days, officeHours: body.officeHours } });
  }

  @Handle('readLimitRecount')
  async readLimitRecount(@WhoCalls() caller: Caller) {
    const run = await latestLimitRecount(this.pool, organisationOf(caller));
    return { run: run && (await this.view(caller, run)) };
  }

  @Handle('startLimitRecount')
  async startLimitRecount(@WhoCalls() caller: Caller): Promise<LimitRecountDto> {
    return this.view(caller, await this.find(caller, await this.recounter.begin(caller, organisationOf(caller))));
  }

  @Handle('stopLimitRecount')
  async stopLimitRecount(@WhoCalls() caller: Caller, @Input('stopLimitRecount') { path }: HandlerInput<'stopLimitRecount'>): Promise<LimitRecountDto> {
    const { organisation, id } = await this.find(caller, path.id);
    await stopLimitRecount(this.pool, organisation, id);
    afterCommit(() => this.recounter.continue(organisation, id));
    return this.view(caller, await this.find(caller, id));
  }

  private async find(caller: Caller, id: string): Promise<LimitRecount> {
    return found(await limitRecount(this.pool, organisationOf(caller), id), `recount ${id}`);
  }

  private async view(caller: Caller, { organisation: _, person: _person, place: _place, startedBy, finishedAt, ...run }: LimitRecount): Promise<LimitRecountDto> {
    const { names } = await this.people.of(caller.organisation);
    return { ...run, startedBy: names.nameOf(startedBy), finishedAt: finishedAt ?? undefined };
  }

  private async effectOf(caller: Caller, own: OwnCalendarDto, stored: StoredCalendar) {
    const after = layered({ ...stored, organisation: { ...stored.organisation, days: own.days, officeHours: own.officeHours } });
    const mistakes = checkCalendar(after);
    const [first] = mistakes;
    if (first && hasErrors(mistakes)) throw ProblemException.of('calendar-invalid', { reason: first.message.zh, reasonEn: first.message.en });
    const dues = await openDues(this.pool, organisationOf(caller));
    const timers = await openTimers(this.pool, organisationOf(caller));
    const programs = [...new Set(dues.map(({ program }) => program))];
    const records = await Promise.all(programs.map((program) => this.definitions.get(asId(program))));
    const definitions = new Map(records.flatMap((record) => (record ? [[record.id as string, record] as const] : [])));
    return weighCalendar({ dues, timers }, { definitions, calendar: after, now: systemClock.now() });
  }
}

const organisationOf = (caller: Caller) => asId<OrganisationId>(caller.organisation);

function layered({ national, organisation }: StoredCalendar): WorkCalendar {
  return buildCalendar(national ?? CHINA_CALENDAR, organisation);
}

function ownOf({ organisation: { days = [], officeHours } }: StoredCalendar): OwnCalendarDto {
  return { days: [...days], ...(officeHours && { officeHours: [...officeHours] }) };
}

function calendarView(stored: StoredCalendar): CalendarDto {
  const { timeZone, weekend, officeHours, days, officialThrough } = layered(stored);
  return { timeZone, weekend: [...weekend], officeHours: [...officeHours], days: [...days], officialThrough: { ...officialThrough }, own: ownOf(stored) };
}
