import type { CalendarPort } from '@liuzhuan/engine';
import type { OrganisationId } from '@liuzhuan/kernel';
import type { Pool } from 'pg';
import { READ_CALENDAR } from '../sql/read-calendar';
import { HASTEN_CONDITIONS } from '../sql/hasten-conditions';
import { REPLACE_CALENDAR_DAYS, REPLACE_CALENDAR_SETTING } from '../sql/replace-calendar';
import { inTransaction } from './in-transaction';

type WorkCalendar = Awaited<ReturnType<CalendarPort['calendar']>>;

/** The days of the whole country. */
export type StoredNationalCalendar = Pick<WorkCalendar, 'timeZone' | 'weekend' | 'days' | 'officialThrough'>;
/** What an organisation does differently. */
export type StoredOrganisationCalendar = Partial<Pick<WorkCalendar, 'days' | 'officeHours' | 'weekend'>>;

/** Both layers of an organisation's calendar; absent where nothing was stored. `revision` changes with either. */
export interface StoredCalendar {
  readonly revision: string;
  readonly national?: StoredNationalCalendar;
  readonly organisation: StoredOrganisationCalendar;
}

/** The rows of this organisation hold for everybody. */
const NATION = '*';

/** Calendar days and settings; `build` lays the layers over each other (worktime's `buildCalendar`). */
export class CalendarRepository implements CalendarPort {
  private readonly cache = new Map<OrganisationId, { readonly revision: string; readonly calendar: WorkCalendar }>();

  constructor(
    private readonly pool: Pool,
    private readonly build: (stored: StoredCalendar) => WorkCalendar,
  ) {}

  /** The calendar now in force; the same object until a revision changes (worktime keeps what it prepares by identity). */
  async calendar(organisation: OrganisationId): Promise<WorkCalendar> {
    const cached = this.cache.get(organisation);
    if (cached && cached.revision === (await this.revision(organisation))) return cached.calendar;
    const stored = await this.load(organisation);
    const calendar = this.build(stored);
    this.cache.set(organisation, { revision: stored.revision, calendar });
    return calendar;
  }

  /** Both layers as they are stored. */
  async load(organisation: OrganisationId): Promise<StoredCalendar> {
    const revision = await this.revision(organisation);
    const { rows } = await this.pool.query<{ organisation: string; layer: StoredNationalCalendar & StoredOrganisationCalendar }>(READ_CALENDAR, [organisation]);
    const layerOf = (owner: string) => rows.find((row) => row.organisation === owner)?.layer;
    const national = layerOf(NATION);
    return { revision, ...(national?.timeZone && { national }), organisation: layerOf(organisation) ?? {} };
  }

  /** Makes the national layer what is given. */
  async replaceNational(calendar: StoredNationalCalendar): Promise<void> {
    const { timeZone, weekend, officialThrough, days } = calendar;
    await this.replace(NATION, { timeZone, weekend, officialThrough }, days);
  }

  /** Makes an organisation's own layer what is given; the organisation must exist. */
  async replaceOrganisation(organisation: OrganisationId, calendar: StoredOrganisationCalendar): Promise<void> {
    const { weekend, officeHours, days } = calendar;
    await this.replace(organisation, { weekend, officeHours }, days ?? []);
  }

  private async revision(organisation: OrganisationId): Promise<string> {
    const { rows } = await this.pool.query<{ revision: string }>({
      name: 'calendar-revision',
      text: `SELECT string_agg(calendar_revision::text, '.' ORDER BY organisation) AS revision FROM organisation WHERE organisation IN ($1, '*')`,
      values: [organisation],
    });
    return rows[0]?.revision ?? '';
  }

  private async replace(owner: string, setting: Partial<WorkCalendar>, days: WorkCalendar['days']): Promise<void> {
    await inTransaction(this.pool, async (client) => {
      await client.query(REPLACE_CALENDAR_SETTING, [owner, JSON.stringify(setting)]);
      await client.query('DELETE FROM calendar_day WHERE organisation = $1', [owner]);
      await client.query(REPLACE_CALENDAR_DAYS, [owner, JSON.stringify(days)]);
      await client.query(HASTEN_CONDITIONS, [owner]);
    });
  }
}
