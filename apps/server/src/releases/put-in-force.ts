import type { Diagnostic } from '@liuzhuan/kernel';
import { afterCommit, ChangeAnnouncer, type FullRelease, noteActive } from '@liuzhuan/storage';
import type { Engine } from '@liuzhuan/engine';
import { Inject, Injectable } from '@nestjs/common';
import type { Instant } from '@liuzhuan/kernel';
import type { Pool } from 'pg';
import { AuditLog } from '../audit/audit-log';
import { deploymentProblem } from '../definitions/deployment-problem';
import { ENGINE, POOL } from '../persistence/tokens';
import { ProblemException } from '../problems/problem-exception';
import { must, valueOf } from '../routing/serve';

/** What a release needs to be known of before its files may be put in force. */
export type Releasable = Pick<FullRelease, 'organisation' | 'id' | 'process' | 'name' | 'base' | 'note' | 'reason' | 'overtaking' | 'resources' | 'requestedBy'>;

/** Makes versions of the files of releases. Part of the transaction around it: what it throws leaves nothing behind. */
@Injectable()
export class PutInForce {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(ENGINE) private readonly engine: Engine,
    private readonly audit: AuditLog,
    private readonly announcer: ChangeAnnouncer,
  ) {}

  /**
   * Checks the files as they are checked at any deployment. `first`: they are handed in, and warnings want a reason.
   * @returns keys of the executable processes among them; throws a problem with all diagnostics when there is an error
   */
  async check(release: Pick<Releasable, 'organisation' | 'process' | 'resources' | 'reason' | 'requestedBy'>, first: boolean): Promise<readonly string[]> {
    const { diagnostics, definitions } = valueOf(await this.engine.checkDeployment(this.actorOf(release), { resources: release.resources, reason: release.reason, mustExplainWarnings: first }));
    return this.processesIn(release, diagnostics, definitions).map(({ key }) => key);
  }

  /**
   * Makes the files the version in force of each process among them, on top of the versions they were drawn from and of no other ones.
   * @returns the number of the version that the process became; throws a problem when the check fails or another version has come into force meanwhile
   */
  async deploy(release: Releasable, first: boolean): Promise<number> {
    const { organisation, process, base, note, reason, resources } = release;
    const input = { resources, note: noteOfVersion(release), reason, mustExplainWarnings: first };
    const { diagnostics, definitions } = valueOf(await this.engine.deploy(this.actorOf(release), input));
    const deployed = this.processesIn(release, diagnostics, definitions);
    for (const { id, key, name, version } of deployed) {
      const drawnFrom = base[key] ?? version - 1;
      if (version !== drawnFrom + 1) throw ProblemException.of('release-outdated', { name, version: version - 1, base: drawnFrom });
      await this.audit.recordFor(organisation, release.requestedBy.person ?? release.requestedBy.login, 'definition.deploy', id, { note, release: release.id });
      afterCommit(() => this.announcer.announce({ kind: 'definition', organisation, key }));
    }
    return must(deployed.find(({ key }) => key === process), `a version of ${process} among those just deployed`).version;
  }

  /** Brings a release that is kept already into force, and notes so. */
  async activate(release: Releasable, at: Instant): Promise<number> {
    const version = await this.deploy(release, false);
    await noteActive(this.pool, release, at, version);
    return version;
  }

  private processesIn<D extends { readonly key: string }>({ process }: Pick<Releasable, 'process'>, diagnostics: readonly Diagnostic[], definitions: readonly D[]): readonly D[] {
    if (definitions.length === 0) throw deploymentProblem(diagnostics);
    if (!definitions.some(({ key }) => key === process)) throw ProblemException.of('release-process-missing', { process });
    return definitions;
  }

  private actorOf({ organisation, requestedBy: { person } }: Pick<Releasable, 'organisation' | 'requestedBy'>) {
    return { organisation, roles: ['administrator'] as const, ...(person !== null && { person }) };
  }
}

/** Why this version, and what was pointed out and decided all the same. */
function noteOfVersion({ process, base, note, reason, overtaking }: Releasable): string {
  const explained = reason === '' ? [] : [`有警告仍发布：${reason}`];
  const replaced = overtaking ? [`由第 ${overtaking.drawnFrom} 版画起，仍取代第 ${base[process] ?? 0} 版：${overtaking.reason}`] : [];
  return [note, ...explained, ...replaced].join('\n');
}
