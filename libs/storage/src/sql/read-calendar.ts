/** $1 organisation. Its own layer and the national one, as JSON; what is not set is left out. */
export const READ_CALENDAR = `
  SELECT o.organisation, json_strip_nulls(json_build_object(
    'timeZone', s.time_zone, 'weekend', s.weekend, 'officeHours', s.office_hours, 'officialThrough', s.official_through,
    'days', coalesce((
      SELECT json_agg(json_build_object('date', d.day, 'kind', d.kind, 'name', d.name, 'source', d.source) ORDER BY d.day)
      FROM calendar_day d WHERE d.organisation = o.organisation), '[]')
  )) AS layer
  FROM organisation o LEFT JOIN calendar_setting s ON s.organisation = o.organisation
  WHERE o.organisation IN ($1, '*')`;
