import type { CalendarDto, OwnCalendarDto } from '@liuzhuan/contract';
import { asId, hasErrors, type OrganisationId } from '@liuzhuan/kernel';
import { afterCommit, CalendarRepository, ChangeAnnouncer, openDues, PostgresDefinitionStore, type StoredCalendar } from '@liuzhuan/storage';
import { buildCalendar, checkCalendar, CHINA_CALENDAR, type WorkCalendar } from '@liuzhuan/worktime';
import { Controller, Inject } from '@nestjs/common';
import type { Pool } from 'pg';
import { AuditLog } from '../audit/audit-log';
import { POOL } from '../persistence/tokens';
import { ProblemException } from '../problems/problem-exception';
import { Handle } from '../routing/handle.decorator';
import { type HandlerInput, Input } from '../routing/input.decorator';
import { type Caller, WhoCalls } from '../session/caller';
import { weighCalendar } from './weigh-calendar';

/** The organisation's own days and office hours, over those of the country. */
@Controller()
export class CalendarController {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    private readonly calendars: CalendarRepository,
    private readonly definitions: PostgresDefinitionStore,
    private readonly audit: AuditLog,
    private readonly announcer: ChangeAnnouncer,
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
    await this.audit.record(caller, 'calendar.change', 'calendar', { before: ownOf(stored), after: { days, ...(body.officeHours && { officeHours: body.officeHours }) }, effect });
    afterCommit(() => this.announcer.announce({ kind: 'calendar', organisation }));
    return calendarView({ ...stored, organisation: { ...stored.organisation, days, officeHours: body.officeHours } });
  }

  private async effectOf(caller: Caller, own: OwnCalendarDto, stored: StoredCalendar) {
    const after = layered({ ...stored, organisation: { ...stored.organisation, days: own.days, officeHours: own.officeHours } });
    const mistakes = checkCalendar(after);
    const [first] = mistakes;
    if (first && hasErrors(mistakes)) throw ProblemException.of('calendar-invalid', { reason: first.message.zh, reasonEn: first.message.en });
    const dues = await openDues(this.pool, organisationOf(caller));
    const programs = [...new Set(dues.map(({ program }) => program))];
    const records = await Promise.all(programs.map((program) => this.definitions.get(asId(program))));
    const definitions = new Map(records.flatMap((record) => (record ? [[record.id as string, record] as const] : [])));
    return weighCalendar(dues, definitions, { before: layered(stored), after });
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
