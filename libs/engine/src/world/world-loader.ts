import { asId, Defect, type DefinitionId, type OrganisationId } from '@liuzhuan/kernel';
import { dateOf } from '@liuzhuan/worktime';
import { buildDirectoryIndex } from '../directory/directory-index';
import type { DefinitionRecord, DefinitionStore } from '../ports/definition-store';
import type { CalendarPort, Clock, DirectoryPort } from '../ports/world';
import type { Missing, World } from './world';

export interface WorldPorts {
  readonly definitions: DefinitionStore;
  readonly directory: DirectoryPort;
  readonly calendar: CalendarPort;
  readonly clock: Clock;
}

/** A world that can read more definitions between two tries of a decision. */
export interface LoadedWorld extends World {
  /** What running these definitions needs: themselves and, for call activities, the versions in force of what they call. */
  missing(refs: Iterable<string>): Missing | undefined;
  fetch(missing: Missing): Promise<void>;
}

/**
 * Reads the world for commands. Definitions never change and are kept; which version is in force is asked anew for each command,
 * for the keys that earlier commands of the organisation have called.
 */
export class WorldLoader {
  private readonly definitions = new Map<string, DefinitionRecord>();
  private readonly calledKeys = new Map<OrganisationId, Set<string>>();

  constructor(private readonly ports: WorldPorts) {}

  async load(organisation: OrganisationId): Promise<LoadedWorld> {
    const [directory, calendar] = await Promise.all([
      this.ports.directory.directory(organisation),
      this.ports.calendar.calendar(organisation),
    ]);
    const now = this.ports.clock.now();
    const inForce = new Map<string, DefinitionRecord | undefined>();
    const called = this.calledBy(organisation);
    const fetch = (missing: Missing) => this.fetch(organisation, missing, inForce);
    if (called.size > 0) await fetch({ ids: [], keys: [...called] });
    return {
      organisation,
      now,
      today: dateOf(now, calendar),
      directory: buildDirectoryIndex(directory),
      calendar,
      definition: (id) => this.known(id),
      inForce: (key) => inForce.get(key),
      missing: (refs) => this.missing(refs, inForce),
      fetch,
    };
  }

  /** One definition by its id, read once. Undefined when there is none in the organisation. */
  async definition(organisation: OrganisationId, id: DefinitionId): Promise<DefinitionRecord | undefined> {
    const known = this.definitions.get(id) ?? (await this.ports.definitions.get(id));
    if (known?.organisation !== organisation) return undefined;
    this.definitions.set(id, known);
    return known;
  }

  private known(id: string): DefinitionRecord {
    const definition = this.definitions.get(id);
    if (!definition) throw new Defect(`Expected definition ${id} to be loaded but it is not`);
    return definition;
  }

  private calledBy(organisation: OrganisationId): Set<string> {
    const called = this.calledKeys.get(organisation) ?? new Set();
    this.calledKeys.set(organisation, called);
    return called;
  }

  private missing(refs: Iterable<string>, inForce: ReadonlyMap<string, DefinitionRecord | undefined>): Missing | undefined {
    const ids = new Set<DefinitionId>();
    const keys = new Set<string>();
    const visited = new Set<string>();
    const pending = [...refs];
    for (let ref = pending.pop(); ref !== undefined; ref = pending.pop()) {
      if (visited.has(ref)) continue;
      visited.add(ref);
      const definition = this.definitions.get(ref);
      if (!definition) ids.add(asId(ref));
      for (const key of definition?.program.calls ?? []) {
        if (!inForce.has(key)) keys.add(key);
        const called = inForce.get(key);
        if (called) pending.push(called.id);
      }
    }
    return ids.size + keys.size === 0 ? undefined : { ids: [...ids], keys: [...keys] };
  }

  private async fetch(organisation: OrganisationId, missing: Missing, inForce: Map<string, DefinitionRecord | undefined>): Promise<void> {
    for (const id of missing.ids) {
      const found = await this.definition(organisation, id);
      if (!found) throw new Defect(`Expected definition ${id} of a running case to be stored but it is not`);
    }
    for (const key of missing.keys) {
      const found = await this.ports.definitions.latest(organisation, key);
      inForce.set(key, found);
      this.calledBy(organisation).add(key);
      if (found) this.definitions.set(found.id, found);
    }
  }
}
