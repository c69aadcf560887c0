import type { ReleaseRuleDto } from '@liuzhuan/contract';
import { asId, type OrganisationId } from '@liuzhuan/kernel';
import { afterCommit, ChangeAnnouncer, countAdministrators, demandReviews, releaseRule, replaceReleaseRule } from '@liuzhuan/storage';
import { Controller, Inject } from '@nestjs/common';
import type { Pool } from 'pg';
import { AuditLog } from '../audit/audit-log';
import { systemClock } from '../bindings/system-clock';
import { People } from '../names/people';
import { POOL } from '../persistence/tokens';
import { ProblemException } from '../problems/problem-exception';
import { Handle } from '../routing/handle.decorator';
import { type HandlerInput, Input } from '../routing/input.decorator';
import { type Caller, WhoCalls } from '../session/caller';
import { deciderOf, isSameDecider, wordOf } from './decider';

/** Whether a second administrator reviews what comes into force. Who could lift the rule alone could also go round it: lifting takes two, too. */
@Controller()
export class ReleaseRuleController {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    private readonly people: People,
    private readonly audit: AuditLog,
    private readonly announcer: ChangeAnnouncer,
  ) {}

  @Handle('readReleaseRule')
  async readReleaseRule(@WhoCalls() caller: Caller): Promise<ReleaseRuleDto> {
    const organisation = organisationOf(caller);
    const { review, lifting } = await releaseRule(this.pool, organisation);
    const { names } = await this.people.of(caller.organisation);
    return {
      review,
      lifting: lifting ? { at: lifting.at, by: names.nameOf(wordOf(lifting.by)), mine: isSameDecider(lifting.by, deciderOf(caller)) } : undefined,
      administrators: await countAdministrators(this.pool, organisation),
    };
  }

  @Handle('saveReleaseRule')
  async saveReleaseRule(@WhoCalls() caller: Caller, @Input('saveReleaseRule') { body }: HandlerInput<'saveReleaseRule'>): Promise<ReleaseRuleDto> {
    if (body.review) await this.demand(caller);
    else await this.lift(caller);
    afterCommit(() => this.announcer.announce({ kind: 'releases', organisation: caller.organisation }));
    return this.readReleaseRule(caller);
  }

  private async demand(caller: Caller): Promise<void> {
    const organisation = organisationOf(caller);
    const count = await countAdministrators(this.pool, organisation);
    if (count < 2) throw ProblemException.of('release-review-lone', { count });
    await replaceReleaseRule(this.pool, organisation, { review: true, lifting: null });
    await demandReviews(this.pool, organisation);
    await this.audit.record(caller, 'release.review-demanded', 'release-rule');
  }

  private async lift(caller: Caller): Promise<void> {
    const organisation = organisationOf(caller);
    const { review, lifting } = await releaseRule(this.pool, organisation, true);
    if (!review) return;
    const by = deciderOf(caller);
    if (lifting && isSameDecider(lifting.by, by)) throw ProblemException.of('release-rule-other-needed');
    // With nobody left to agree, the rule could neither be followed nor lifted.
    const agreed = lifting !== null || (await countAdministrators(this.pool, organisation)) < 2;
    await replaceReleaseRule(this.pool, organisation, agreed ? { review: false, lifting: null } : { review: true, lifting: { at: systemClock.now(), by } });
    await this.audit.record(caller, agreed ? 'release.review-lifted' : 'release.review-lifting', 'release-rule', lifting ? { askedBy: wordOf(lifting.by) } : {});
  }
}

function organisationOf(caller: Caller): OrganisationId {
  return asId(caller.organisation);
}
