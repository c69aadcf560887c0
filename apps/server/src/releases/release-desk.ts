import { randomUUID } from 'node:crypto';
import { asId, asInstant, type OrganisationId } from '@liuzhuan/kernel';
import {
  afterCommit,
  ChangeAnnouncer,
  definitionVersions,
  DraftRepository,
  type FullRelease,
  hasPendingRelease,
  insertRelease,
  type NewRelease,
  noteActive,
  noteReview,
  noteRollBack,
  noteWithdrawal,
  PostgresDefinitionStore,
  readRelease,
  releaseRule,
  type ReleaseState,
  versionsInForce,
} from '@liuzhuan/storage';
import type { Resource } from '@liuzhuan/engine';
import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { AuditLog } from '../audit/audit-log';
import { systemClock } from '../bindings/system-clock';
import { drawnName } from '../definitions/drawn-name';
import { POOL } from '../persistence/tokens';
import { ProblemException } from '../problems/problem-exception';
import type { HandlerInput } from '../routing/input.decorator';
import { found } from '../routing/serve';
import { type Caller, isAdministrator } from '../session/caller';
import { formatLocal } from '../views/format-local';
import { deciderOf, isSameDecider, wordOf } from './decider';
import { PutInForce } from './put-in-force';
import { RELEASE_STATE_WORDS } from './release-state-words';

/** What may still be taken back. */
const WAITING: ReadonlySet<ReleaseState> = new Set<ReleaseState>(['awaiting-review', 'scheduled']);

/** Everything people decide about releases. Each method is part of the transaction of its request: a problem leaves nothing behind. They answer with the release's id. */
@Injectable()
export class ReleaseDesk {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    private readonly definitions: PostgresDefinitionStore,
    private readonly drafts: DraftRepository,
    private readonly force: PutInForce,
    private readonly audit: AuditLog,
    private readonly announcer: ChangeAnnouncer,
  ) {}

  async request(caller: Caller, body: HandlerInput<'requestRelease'>['body']): Promise<string> {
    const { process, note, reason, notes, activateAt } = body;
    const resources = body.resources as readonly Resource[];
    const [organisation, now] = [organisationOf(caller), systemClock.now()];
    const name = drawnName(resources, process);
    if (activateAt !== undefined && activateAt <= now) throw ProblemException.of('release-time-past', { at: { zh: formatLocal(activateAt, 'zh'), en: formatLocal(activateAt, 'en') } });
    if (await hasPendingRelease(this.pool, organisation, process)) throw ProblemException.of('release-pending', { name });
    const { inForce: current, overtaking } = await this.drawnFrom(organisation, name, body);
    const { review } = await releaseRule(this.pool, organisation);
    const release: Omit<NewRelease, 'state' | 'base'> = {
      ...{ organisation, id: randomUUID(), process, name, kind: 'release', note, reason, overtaking, notes, resources, restores: null },
      ...{ requestedAt: now, requestedBy: deciderOf(caller), activateAt: activateAt === undefined ? null : asInstant(activateAt) },
    };
    if (!review && activateAt === undefined) await this.inForceNow(caller, { ...release, state: 'active', base: { [process]: current } }, true);
    else {
      const keys = await this.force.check(release, true);
      const inForce = await versionsInForce(this.pool, organisation, keys);
      const base = Object.fromEntries(keys.map((key) => [key, inForce.get(key) ?? 0]));
      if (!(await insertRelease(this.pool, { ...release, state: review ? 'awaiting-review' : 'scheduled', base }))) throw ProblemException.of('release-pending', { name });
      await this.drafts.noteHandedIn(organisation, process, resources, release.id);
      await this.tell(caller, 'release.request', release.id, { process, note, activateAt: activateAt ?? null });
    }
    return release.id;
  }

  async approve(caller: Caller, id: string, opinion: string): Promise<string> {
    const release = await this.reviewed(caller, id);
    const now = systemClock.now();
    await noteReview(this.pool, release, { approved: true, at: now, by: deciderOf(caller), opinion });
    if (release.activateAt === null || release.activateAt <= now) await this.force.activate(release, now);
    else {
      await this.mustBeInForce(release.organisation, release.process, release.name, release.base[release.process] ?? 0);
      await this.force.check(release, false);
    }
    await this.tell(caller, 'release.approve', id, { process: release.process, opinion });
    return id;
  }

  async sendBack(caller: Caller, id: string, opinion: string): Promise<string> {
    const release = await this.reviewed(caller, id);
    await noteReview(this.pool, release, { approved: false, at: systemClock.now(), by: deciderOf(caller), opinion });
    await this.tell(caller, 'release.send-back', id, { process: release.process, opinion });
    return id;
  }

  async withdraw(caller: Caller, id: string, reason: string): Promise<string> {
    const release = await this.locked(caller, id);
    if (!isAdministrator(caller) && !isSameDecider(deciderOf(caller), release.requestedBy)) throw ProblemException.of('release-not-yours');
    if (!WAITING.has(release.state)) throw ProblemException.of('release-decided', { state: RELEASE_STATE_WORDS[release.state] });
    await noteWithdrawal(this.pool, release, systemClock.now(), wordOf(deciderOf(caller)), reason);
    await this.tell(caller, 'release.withdraw', id, { process: release.process, reason });
    return id;
  }

  /** Only what was in force before comes back by this: it waits for no review, so that a mistake does not last until a second administrator is found. */
  async rollBack(caller: Caller, { process, version, base, reason }: HandlerInput<'rollBack'>['body']): Promise<string> {
    const [organisation, now] = [organisationOf(caller), systemClock.now()];
    const versions = await definitionVersions(this.pool, organisation, process);
    const [latest] = versions;
    const name = found(latest, `definition ${process}`).name;
    await this.mustBeInForce(organisation, process, name, base);
    const target = versions.find((row) => row.version === version);
    const record = target && version < base ? await this.definitions.get(target.id) : undefined;
    if (!record) throw ProblemException.of('release-version-unfit', { version, base });
    const release: NewRelease = {
      ...{ organisation, id: randomUUID(), process, name: record.name, kind: 'roll-back', state: 'active', base: { [process]: base }, resources: record.resources, restores: version },
      ...{ note: `回退到第 ${version} 版：${reason}`, reason: '', overtaking: null, notes: '', requestedAt: now, requestedBy: deciderOf(caller), activateAt: null },
    };
    await this.inForceNow(caller, release, false);
    await noteRollBack(this.pool, { organisation, process, version: base }, now, wordOf(deciderOf(caller)), reason);
    return release.id;
  }

  /** Deploys first: what is refused leaves no release. */
  private async inForceNow(caller: Caller, release: NewRelease, first: boolean): Promise<void> {
    const version = await this.force.deploy(release, first);
    await insertRelease(this.pool, release);
    await noteActive(this.pool, release, release.requestedAt, version);
    await this.tell(caller, release.kind === 'roll-back' ? 'release.roll-back' : 'release.activate', release.id, { process: release.process, version, note: release.note });
  }

  private async reviewed(caller: Caller, id: string): Promise<FullRelease> {
    const release = await this.locked(caller, id);
    if (release.state !== 'awaiting-review') throw ProblemException.of('release-decided', { state: RELEASE_STATE_WORDS[release.state] });
    if (isSameDecider(deciderOf(caller), release.requestedBy)) throw ProblemException.of('release-own-review');
    return release;
  }

  private async locked(caller: Caller, id: string): Promise<FullRelease> {
    return found(await readRelease(this.pool, organisationOf(caller), id, true), `release ${id}`);
  }

  /** The draft knows best what its files were drawn from. An older version than the one in force: only by somebody who has looked at that one, and says why. */
  private async drawnFrom(organisation: OrganisationId, name: string, { process, resources, base, overtaking }: HandlerInput<'requestRelease'>['body']) {
    const inForce = await this.inForce(organisation, process);
    const drawnFrom = (await this.drafts.baseOf(organisation, process, resources as readonly Resource[])) ?? base;
    if (drawnFrom === inForce && base === inForce) return { inForce, overtaking: null };
    const older = Math.min(drawnFrom, base);
    if (overtaking?.version !== inForce) throw ProblemException.of('release-outdated', { name, version: inForce, base: older });
    return { inForce, overtaking: { drawnFrom: older, reason: overtaking.reason } };
  }

  private async inForce(organisation: OrganisationId, process: string): Promise<number> {
    return (await versionsInForce(this.pool, organisation, [process])).get(process) ?? 0;
  }

  private async mustBeInForce(organisation: OrganisationId, process: string, name: string, base: number): Promise<void> {
    const version = await this.inForce(organisation, process);
    if (version !== base) throw ProblemException.of('release-outdated', { name, version, base });
  }

  private async tell(caller: Caller, action: string, id: string, data: Parameters<AuditLog['record']>[3]): Promise<void> {
    await this.audit.record(caller, action, id, data);
    afterCommit(() => this.announcer.announce({ kind: 'releases', organisation: caller.organisation }));
  }
}

function organisationOf(caller: Caller): OrganisationId {
  return asId(caller.organisation);
}
