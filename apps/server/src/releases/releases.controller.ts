import type { FullReleaseDto, Release } from '@liuzhuan/contract';
import { asId, type OrganisationId } from '@liuzhuan/kernel';
import { readRelease, releases, type ReleaseRecord, versionsInForce } from '@liuzhuan/storage';
import { Controller, Inject } from '@nestjs/common';
import type { Pool } from 'pg';
import { People } from '../names/people';
import { POOL } from '../persistence/tokens';
import { Handle } from '../routing/handle.decorator';
import { type HandlerInput, Input } from '../routing/input.decorator';
import { found } from '../routing/serve';
import { type Caller, WhoCalls } from '../session/caller';
import { ReleaseDesk } from './release-desk';
import { releaseView } from './release-view';

/** Releases: handed in, reviewed, brought into force at their time, taken back. */
@Controller()
export class ReleasesController {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    private readonly desk: ReleaseDesk,
    private readonly people: People,
  ) {}

  @Handle('listReleases')
  async listReleases(@WhoCalls() caller: Caller, @Input('listReleases') { query }: HandlerInput<'listReleases'>) {
    const { items, next } = await releases(this.pool, { organisation: organisationOf(caller), ...query });
    return { items: await this.views(caller, items), next: next ?? undefined };
  }

  @Handle('readRelease')
  async readRelease(@WhoCalls() caller: Caller, @Input('readRelease') { path }: HandlerInput<'readRelease'>): Promise<FullReleaseDto> {
    const release = found(await readRelease(this.pool, organisationOf(caller), path.id), `release ${path.id}`);
    const [view] = await this.views(caller, [release]);
    return { ...found(view, `release ${path.id}`), resources: [...release.resources] };
  }

  @Handle('requestRelease')
  async requestRelease(@WhoCalls() caller: Caller, @Input('requestRelease') { body }: HandlerInput<'requestRelease'>): Promise<Release> {
    return this.view(caller, await this.desk.request(caller, body));
  }

  @Handle('approveRelease')
  async approveRelease(@WhoCalls() caller: Caller, @Input('approveRelease') { path, body }: HandlerInput<'approveRelease'>): Promise<Release> {
    return this.view(caller, await this.desk.approve(caller, path.id, body.opinion));
  }

  @Handle('sendBackRelease')
  async sendBackRelease(@WhoCalls() caller: Caller, @Input('sendBackRelease') { path, body }: HandlerInput<'sendBackRelease'>): Promise<Release> {
    return this.view(caller, await this.desk.sendBack(caller, path.id, body.opinion));
  }

  @Handle('withdrawRelease')
  async withdrawRelease(@WhoCalls() caller: Caller, @Input('withdrawRelease') { path, body }: HandlerInput<'withdrawRelease'>): Promise<Release> {
    return this.view(caller, await this.desk.withdraw(caller, path.id, body.reason));
  }

  @Handle('rollBack')
  async rollBack(@WhoCalls() caller: Caller, @Input('rollBack') { body }: HandlerInput<'rollBack'>): Promise<Release> {
    return this.view(caller, await this.desk.rollBack(caller, body));
  }

  private async view(caller: Caller, id: string): Promise<Release> {
    const release = await readRelease(this.pool, organisationOf(caller), id);
    const [view] = await this.views(caller, release ? [release] : []);
    return found(view, `release ${id}`);
  }

  private async views(caller: Caller, list: readonly ReleaseRecord[]): Promise<Release[]> {
    const { names } = await this.people.of(caller.organisation);
    const inForce = await versionsInForce(this.pool, organisationOf(caller), [...new Set(list.map(({ process }) => process))]);
    return list.map((release) => releaseView(release, { caller, names, inForce }));
  }
}

function organisationOf(caller: Caller): OrganisationId {
  return asId(caller.organisation);
}
