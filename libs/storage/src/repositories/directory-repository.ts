import type { Directory, DirectoryPort } from '@liuzhuan/engine';
import type { OrganisationId } from '@liuzhuan/kernel';
import { Defect } from '@liuzhuan/kernel';
import type { Pool } from 'pg';
import { READ_DIRECTORY } from '../sql/read-directory';
import { HASTEN_CONDITIONS } from '../sql/hasten-conditions';
import { REPLACE_DIRECTORY } from '../sql/replace-directory';
import { inTransaction } from './in-transaction';

/** What a directory is made of, before it has a revision. */
export type DirectoryContent = Omit<Directory, 'revision'>;

/** People of organisations. A loaded directory is kept until `forget` or until its revision differs. */
export class DirectoryRepository implements DirectoryPort {
  private readonly cache = new Map<OrganisationId, Directory>();

  constructor(private readonly pool: Pool) {}

  /** The directory now in force: one short look at the revision, the whole only after a change. */
  async directory(organisation: OrganisationId): Promise<Directory> {
    const cached = this.cache.get(organisation);
    const { rows } = await this.pool.query<{ revision: number }>({
      name: 'directory-revision',
      text: 'SELECT directory_revision AS revision FROM organisation WHERE organisation = $1',
      values: [organisation],
    });
    if (cached && rows[0]?.revision === cached.revision) return cached;
    const loaded = await this.load(organisation);
    if (!loaded) throw new Defect(`Expected the directory of ${organisation} but there is none`);
    this.cache.set(organisation, loaded);
    return loaded;
  }

  /** The stored directory; undefined when the organisation is unknown. */
  async load(organisation: OrganisationId): Promise<Directory | undefined> {
    const { rows } = await this.pool.query<{ directory: Directory }>(READ_DIRECTORY, [organisation]);
    return rows[0]?.directory;
  }

  /** Ids and names of all organisations (without `*`, the country). */
  async organisations(): Promise<readonly { readonly id: OrganisationId; readonly name: string }[]> {
    const { rows } = await this.pool.query<{ id: OrganisationId; name: string }>(`SELECT organisation AS id, name FROM organisation WHERE organisation <> '*' ORDER BY 1`);
    return rows;
  }

  /**
   * Makes the directory what is given, from a seed or an administrator's change. The same content twice changes nothing, not even the revision.
   * Persons who are missing become inactive instead of vanishing: history names them.
   */
  async replace(content: DirectoryContent): Promise<Directory> {
    const stored = await this.load(content.organisation);
    if (stored && sameContent(stored, content)) return stored;
    const { organisation, name, units, persons, appointments, relations, absences } = content;
    const missing = (stored?.persons ?? []).filter((person) => !persons.some((kept) => kept.id === person.id)).map((person) => ({ ...person, active: false }));
    await inTransaction(this.pool, async (client) => {
      for (const step of REPLACE_DIRECTORY) {
        const lists = { units, persons: [...persons, ...missing], appointments, relations, absences };
        await client.query(step.text, step.list ? [organisation, JSON.stringify(lists[step.list])] : step.named ? [organisation, name] : [organisation]);
      }
      await client.query(HASTEN_CONDITIONS, [organisation]);
    });
    return this.directory(organisation);
  }
}

/** Equal as far as storing goes: order counts (rules list people in it), persons that only linger as inactive do not. */
function sameContent(stored: Directory, content: DirectoryContent): boolean {
  const known = new Set(content.persons.map((person) => person.id));
  const spelled = (directory: DirectoryContent) =>
    JSON.stringify([
      directory.name,
      directory.units.map((unit) => [unit.id, unit.name, unit.parent, unit.kind, unit.order]).sort(),
      directory.persons.filter((person) => person.active || known.has(person.id)).map((person) => [person.id, person.name, person.active]),
      directory.appointments.map((entry) => [entry.person, entry.unit, entry.post, entry.head]),
      directory.relations.map((entry) => [entry.kind, entry.person, entry.unit ?? null, entry.forPerson ?? null, entry.forPost ?? null]),
      directory.absences.map((entry) => [entry.person, entry.from, entry.to]).sort(),
    ]);
  return spelled(stored) === spelled(content);
}
