import type { Activity } from '@liuzhuan/contract';
import type { DefinitionRecord } from '@liuzhuan/engine';
import { asId, asInstant, type Instant, type OrganisationId } from '@liuzhuan/kernel';
import { CASES_LOOKED_THROUGH, definitionVersions, nodeActivity, PostgresDefinitionStore, type StandingPlace, tokensAtJoins } from '@liuzhuan/storage';
import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { People } from '../names/people';
import { POOL } from '../persistence/tokens';
import { found } from '../routing/serve';
import { activityViews } from './activity-view';

/** Default length of the period in which finished steps are counted. */
const PERIOD_MS = 30 * 86_400_000;

/** The versions somebody asks for: all of a process, or one. */
interface Asked {
  readonly key: string;
  readonly versions: Activity['versions'];
  /** Those meant, the newest first. */
  readonly meant: Activity['versions'];
}

/** What is going on in a process, step by step. */
@Injectable()
export class ActivityReader {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    private readonly definitions: PostgresDefinitionStore,
    private readonly people: People,
  ) {}

  /** @param id `key` for all versions together, or `key:version` */
  async read(organisation: OrganisationId, id: string, period: { readonly from?: Instant; readonly until?: Instant }): Promise<Activity> {
    const { key, versions, meant } = await this.asked(organisation, id);
    const [records, callers, { calendar, now }] = await Promise.all([this.records(meant.map((version) => version.id)), this.callersOf(organisation, key), this.people.scene(organisation)]);
    const until = period.until ?? now;
    const from = period.from ?? asInstant(new Date(Date.parse(until) - PERIOD_MS).toISOString());
    const processes = [key, ...callers.map((caller) => caller.key)];
    const asked = { organisation, programs: meant.map((version) => version.id), processes };
    const [rows, joining] = await Promise.all([
      nodeActivity(this.pool, { ...asked, now, from, until }),
      tokensAtJoins(this.pool, { ...asked, joins: [...joinsOf(records)], limit: CASES_LOOKED_THROUGH }),
    ]);
    const running = meant.reduce((sum, version) => sum + version.running, 0);
    const shown = found(records[0], `definition ${id}`);
    return {
      ...{ process: key, name: shown.name, definition: shown.id, versions, from, until, running },
      capped: rows.capped || running >= CASES_LOOKED_THROUGH,
      nodes: activityViews({ rows, joining, definitions: records, callers, now, calendar }),
    };
  }

  /** A node as lists of cases look for it. */
  async place(organisation: OrganisationId, id: string, node: string): Promise<StandingPlace> {
    const { key, meant } = await this.asked(organisation, id);
    const programs = meant.map((version) => version.id);
    const [callers, records] = await Promise.all([this.callersOf(organisation, key), this.records(programs)]);
    return { node, isJoin: joinsOf(records).has(node), programs, callers: callers.map((caller) => caller.key) };
  }

  private async asked(organisation: OrganisationId, id: string): Promise<Asked> {
    const [key = ''] = id.split(':');
    const versions = (await definitionVersions(this.pool, organisation, key)).map(({ id: of, version, running }) => ({ id: of, version, running }));
    const meant = id === key ? versions : versions.filter((version) => version.id === id);
    found(meant[0], `definition ${id}`);
    return { key, versions, meant };
  }

  private async records(ids: readonly string[]): Promise<DefinitionRecord[]> {
    const records = await Promise.all(ids.map((id) => this.definitions.get(asId(id))));
    return records.filter((record) => record !== undefined);
  }

  /** Processes whose versions in force call this one, also by way of others. */
  private async callersOf(organisation: OrganisationId, key: string): Promise<readonly DefinitionRecord[]> {
    const all = await this.definitions.inForce(organisation);
    const callers = new Map<string, DefinitionRecord>();
    const calls = ({ program }: DefinitionRecord) =>
      Object.values(program.scopes).some(({ nodes }) => Object.values(nodes).some(({ call }) => call !== undefined && (call.process === key || callers.has(call.process))));
    for (let size = -1; size < callers.size; ) {
      size = callers.size;
      for (const record of all) if (record.key !== key && calls(record)) callers.set(record.key, record);
    }
    return [...callers.values()];
  }
}

/** Nodes at which tokens come together, of all scopes. */
function joinsOf(definitions: readonly DefinitionRecord[]): ReadonlySet<string> {
  return new Set(definitions.flatMap(({ program }) => Object.values(program.scopes).flatMap(({ joins }) => joins)));
}
