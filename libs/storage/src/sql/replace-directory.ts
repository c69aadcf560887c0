import type { Directory } from '@liuzhuan/engine';

/** One statement of a replacement: $1 organisation, $2 the list as JSON (or, with `named`, the organisation's name). */
interface ReplaceStep {
  readonly text: string;
  readonly list?: keyof Pick<Directory, 'units' | 'persons' | 'appointments' | 'relations' | 'absences'>;
  readonly named?: true;
}

/** A list with the place of each entry. */
const listed = (alias: string, fields: string, names: string) =>
  `ROWS FROM (json_to_recordset($2::json) AS (${fields})) WITH ORDINALITY AS ${alias}(${names}, place)`;

/**
 * The statements of a replacement, in order. Units and persons are kept and changed, the rest is written anew. The organisation's row comes first: it
 * makes two replacements wait for each other.
 */
export const REPLACE_DIRECTORY: readonly ReplaceStep[] = [
  {
    named: true,
    text: `INSERT INTO organisation AS o (organisation, name) VALUES ($1, $2)
      ON CONFLICT (organisation) DO UPDATE SET name = excluded.name, directory_revision = o.directory_revision + 1`,
  },
  { text: 'DELETE FROM appointment WHERE organisation = $1' },
  { text: 'DELETE FROM relation WHERE organisation = $1' },
  { text: 'DELETE FROM absence WHERE organisation = $1' },
  {
    list: 'units',
    text: `DELETE FROM unit WHERE organisation = $1 AND id <> ALL (SELECT u.id FROM json_to_recordset($2::json) AS u(id text))`,
  },
  {
    list: 'units',
    text: `INSERT INTO unit (organisation, id, name, parent, kind, position)
      SELECT $1, u.id, u.name, u.parent, u.kind, u."order" FROM json_to_recordset($2::json) AS u(id text, name text, parent text, kind text, "order" integer)
      ON CONFLICT (organisation, id) DO UPDATE SET name = excluded.name, parent = excluded.parent, kind = excluded.kind, position = excluded.position`,
  },
  {
    list: 'persons',
    text: `INSERT INTO person (organisation, id, name, active, position)
      SELECT $1, p.id, p.name, p.active, p.place FROM ${listed('p', 'id text, name text, active boolean', 'id, name, active')}
      ON CONFLICT (organisation, id) DO UPDATE SET name = excluded.name, active = excluded.active, position = excluded.position`,
  },
  {
    list: 'appointments',
    text: `INSERT INTO appointment (organisation, person, unit, post, head, position)
      SELECT $1, a.person, a.unit, a.post, a.head, a.place FROM ${listed('a', 'person text, unit text, post text, head boolean', 'person, unit, post, head')}`,
  },
  {
    list: 'relations',
    text: `INSERT INTO relation (organisation, position, kind, person, unit, for_person, for_post)
      SELECT $1, r.place, r.kind, r.person, r.unit, r.for_person, r.for_post
      FROM ${listed('r', 'kind text, person text, unit text, "forPerson" text, "forPost" text', 'kind, person, unit, for_person, for_post')}`,
  },
  {
    list: 'absences',
    text: `INSERT INTO absence (organisation, person, from_day, to_day)
      SELECT $1, b.person, b."from", b."to" FROM json_to_recordset($2::json) AS b(person text, "from" date, "to" date)`,
  },
];
