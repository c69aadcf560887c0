import type { Draft, DraftPresence } from '@liuzhuan/contract';
import type { Resource } from '@liuzhuan/engine';
import { asId, type OrganisationId } from '@liuzhuan/kernel';
import { ChangeAnnouncer, type DraftRecord, DraftRepository, PostgresDefinitionStore, versionsInForce } from '@liuzhuan/storage';
import { Controller, Inject } from '@nestjs/common';
import type { Pool } from 'pg';
import { AuditLog } from '../audit/audit-log';
import { systemClock } from '../bindings/system-clock';
import { PresenceBoard } from '../live/presence-board';
import { People } from '../names/people';
import { POOL } from '../persistence/tokens';
import { ProblemException } from '../problems/problem-exception';
import { Handle } from '../routing/handle.decorator';
import { type HandlerInput, Input } from '../routing/input.decorator';
import { found, problemOf } from '../routing/serve';
import { type Caller, WhoCalls } from '../session/caller';
import { drawnName } from './drawn-name';

/** Who saved a draft is named this long, also when the window is shut. */
const RECENT_MS = 10 * 60_000;

/** Drafts of processes: kept on the server, with who and when. */
@Controller()
export class DraftsController {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    private readonly drafts: DraftRepository,
    private readonly definitions: PostgresDefinitionStore,
    private readonly people: People,
    private readonly presence: PresenceBoard,
    private readonly announcer: ChangeAnnouncer,
    private readonly audit: AuditLog,
  ) {}

  @Handle('listDrafts')
  async listDrafts(@WhoCalls() caller: Caller) {
    const organisation = asId<OrganisationId>(caller.organisation);
    const drafts = await this.drafts.list(organisation);
    return Promise.all(drafts.map(async (draft) => ({ ...draft, deployed: (await this.definitions.latest(organisation, draft.key)) !== undefined })));
  }

  @Handle('readDraft')
  async readDraft(@WhoCalls() caller: Caller, @Input('readDraft') { path }: HandlerInput<'readDraft'>) {
    return draftView(found(await this.drafts.read(asId<OrganisationId>(caller.organisation), path.key), `draft ${path.key}`));
  }

  @Handle('readDraftPresence')
  async readDraftPresence(@WhoCalls() caller: Caller, @Input('readDraftPresence') { path }: HandlerInput<'readDraftPresence'>): Promise<DraftPresence> {
    const name = await this.nameOf(caller);
    const now = systemClock.now();
    const { organisation, login } = caller;
    this.announcer.announce({ kind: 'draft-open', organisation, key: path.key, login, name, at: now });
    const draft = (await this.drafts.list(asId<OrganisationId>(organisation))).find(({ key }) => key === path.key);
    const open = this.presence.others(organisation, path.key, login, now);
    const savedJustNow = draft && draft.savedBy !== name && Date.parse(now) - Date.parse(draft.savedAt) < RECENT_MS ? [draft.savedBy] : [];
    const others = [...new Set([...open, ...savedJustNow])];
    return { others: others.map((other) => ({ name: other, open: open.includes(other), savedAt: draft?.savedBy === other ? draft.savedAt : undefined })) };
  }

  @Handle('saveDraft')
  async saveDraft(@WhoCalls() caller: Caller, @Input('saveDraft') { path, body, revision }: HandlerInput<'saveDraft'>) {
    const savedBy = await this.nameOf(caller);
    const organisation = asId<OrganisationId>(caller.organisation);
    const resources = body.resources as readonly Resource[];
    const name = drawnName(resources, path.key);
    const { base, baseIfNew } = body;
    await this.mustBeThere(organisation, path.key, name, base ?? baseIfNew ?? 0);
    const before = base === undefined ? undefined : await this.drafts.read(organisation, path.key);
    const saved = await this.drafts.save({ organisation, key: path.key, name, resources, savedAt: systemClock.now(), savedBy, base, baseIfNew }, revision);
    if (!saved.ok) throw problemOf(saved.error);
    // From now on nobody is told any more that the draft lacks what came into force in between: who decided so is on record.
    if (before && before.base < saved.value.base) await this.audit.record(caller, 'draft.rebase', path.key, { from: before.base, to: saved.value.base });
    return draftView(saved.value);
  }

  @Handle('discardDraft')
  async discardDraft(@WhoCalls() caller: Caller, @Input('discardDraft') { path, revision }: HandlerInput<'discardDraft'>) {
    const discarded = await this.drafts.discard(asId<OrganisationId>(caller.organisation), path.key, revision);
    if (!discarded.ok) throw problemOf(discarded.error);
    return {};
  }

  private async mustBeThere(organisation: OrganisationId, key: string, name: string, base: number): Promise<void> {
    const version = (await versionsInForce(this.pool, organisation, [key])).get(key) ?? 0;
    if (base > version) throw ProblemException.of('draft-base-unknown', { name, base, version });
  }

  private async nameOf({ organisation, person, login }: Caller): Promise<string> {
    const { names } = await this.people.of(organisation);
    return names.maybe(person)?.name ?? login;
  }
}

function draftView({ key, resources, savedAt, savedBy, revision, base }: DraftRecord): Draft {
  return { key, resources: [...resources], savedAt, savedBy, revision, base };
}
