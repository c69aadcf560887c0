/** $1 owner, $2 settings as JSON. Makes the owner's row when it is the country's; counts the revision up. */
export const REPLACE_CALENDAR_SETTING = `
  WITH owner AS (
    INSERT INTO organisation AS o (organisation, name) VALUES ($1, CASE WHEN $1 = '*' THEN '全国' ELSE $1 END)
    ON CONFLICT (organisation) DO UPDATE SET calendar_revision = o.calendar_revision + 1 RETURNING o.organisation
  )
  INSERT INTO calendar_setting (organisation, time_zone, weekend, office_hours, official_through)
  SELECT owner.organisation, s."timeZone", s.weekend, s."officeHours", s."officialThrough"
  FROM owner, json_to_record($2::json) AS s("timeZone" text, weekend jsonb, "officeHours" jsonb, "officialThrough" jsonb)
  ON CONFLICT (organisation) DO UPDATE
    SET time_zone = excluded.time_zone, weekend = excluded.weekend, office_hours = excluded.office_hours, official_through = excluded.official_through`;

/** $1 owner, $2 days as JSON. */
export const REPLACE_CALENDAR_DAYS = `
  INSERT INTO calendar_day (organisation, day, kind, name, source)
  SELECT $1, d.date, d.kind, d.name, d.source FROM json_to_recordset($2::json) AS d(date date, kind text, name text, source text)`;
