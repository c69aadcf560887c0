/** $1 organisation. The whole directory as one row of JSON. Absent parts of a relation are left out, as in the type. */
export const READ_DIRECTORY = `
  SELECT json_build_object(
    'organisation', o.organisation, 'name', o.name, 'revision', o.directory_revision,
    'units', coalesce((SELECT json_agg(json_build_object('id', u.id, 'name', u.name, 'parent', u.parent, 'kind', u.kind, 'order', u.position) ORDER BY u.position, u.id)
      FROM unit u WHERE u.organisation = o.organisation), '[]'),
    'persons', coalesce((SELECT json_agg(json_build_object('id', p.id, 'name', p.name, 'active', p.active) ORDER BY p.position, p.id)
      FROM person p WHERE p.organisation = o.organisation), '[]'),
    'appointments', coalesce((SELECT json_agg(json_build_object('person', a.person, 'unit', a.unit, 'post', a.post, 'head', a.head) ORDER BY a.position)
      FROM appointment a WHERE a.organisation = o.organisation), '[]'),
    'relations', coalesce((SELECT json_agg(json_strip_nulls(json_build_object('kind', r.kind, 'person', r.person, 'unit', r.unit, 'forPerson', r.for_person,
      'forPost', r.for_post)) ORDER BY r.position) FROM relation r WHERE r.organisation = o.organisation), '[]'),
    'absences', coalesce((SELECT json_agg(json_build_object('person', b.person, 'from', b.from_day, 'to', b.to_day) ORDER BY b.from_day, b.person)
      FROM absence b WHERE b.organisation = o.organisation), '[]')
  ) AS directory
  FROM organisation o WHERE o.organisation = $1`;
