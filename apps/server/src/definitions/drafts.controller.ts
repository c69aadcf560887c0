import type { Draft, DraftPresence } from '@liuzhuan/contract';
import type { Resource } from '@liuzhuan/engine';
import { asId, type OrganisationId } from '@liuzhuan/kernel';
import { ChangeAnnouncer, type DraftRecord, DraftRepository, PostgresDefinitionStore } from '@liuzhuan/storage';
import { Controller } from '@nestjs/common';
import { systemClock } from '../bindings/system-clock';
import { PresenceBoard } from '../live/presence-board';
import { People } from '../names/people';
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
    private readonly drafts: DraftRepository,
    private readonly definitions: PostgresDefinitionStore,
    private readonly people: People,
    private readonly presence: PresenceBoard,
    private readonly announcer: ChangeAnnouncer,
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
    const draft = {
      organisation: asId<OrganisationId>(caller.organisation),
      key: path.key,
      name: drawnName(body.resources as readonly Resource[], path.key),
      resources: body.resources as readonly Resource[],
      savedAt: systemClock.now(),
      savedBy,
    };
    const saved = await this.drafts.save(draft, revision);
    if (!saved.ok) throw problemOf(saved.error);
    return draftView(saved.value);
  }

  @Handle('discardDraft')
  async discardDraft(@WhoCalls() caller: Caller, @Input('discardDraft') { path, revision }: HandlerInput<'discardDraft'>) {
    const discarded = await this.drafts.discard(asId<OrganisationId>(caller.organisation), path.key, revision);
    if (!discarded.ok) throw problemOf(discarded.error);
    return {};
  }

  private async nameOf({ organisation, person, login }: Caller): Promise<string> {
    const { names } = await this.people.of(organisation);
    return names.maybe(person)?.name ?? login;
  }
}

function draftView({ key, resources, savedAt, savedBy, revision }: DraftRecord): Draft {
  return { key, resources: [...resources], savedAt, savedBy, revision };
}
