import type { Draft } from '@liuzhuan/contract';
import type { Resource } from '@liuzhuan/engine';
import { asId, type OrganisationId } from '@liuzhuan/kernel';
import { type DraftRecord, DraftRepository, PostgresDefinitionStore } from '@liuzhuan/storage';
import { Controller } from '@nestjs/common';
import { systemClock } from '../bindings/system-clock';
import { People } from '../names/people';
import { Handle } from '../routing/handle.decorator';
import { type HandlerInput, Input } from '../routing/input.decorator';
import { found, problemOf } from '../routing/serve';
import { type Caller, WhoCalls } from '../session/caller';
import { drawnName } from './drawn-name';

/** Drafts of processes: kept on the server, with who and when. */
@Controller()
export class DraftsController {
  constructor(
    private readonly drafts: DraftRepository,
    private readonly definitions: PostgresDefinitionStore,
    private readonly people: People,
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

  @Handle('saveDraft')
  async saveDraft(@WhoCalls() caller: Caller, @Input('saveDraft') { path, body, revision }: HandlerInput<'saveDraft'>) {
    const { names } = await this.people.of(caller.organisation);
    const draft = {
      organisation: asId<OrganisationId>(caller.organisation),
      key: path.key,
      name: drawnName(body.resources as readonly Resource[], path.key),
      resources: body.resources as readonly Resource[],
      savedAt: systemClock.now(),
      savedBy: names.maybe(caller.person)?.name ?? caller.login,
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
}

function draftView({ key, resources, savedAt, savedBy, revision }: DraftRecord): Draft {
  return { key, resources: [...resources], savedAt, savedBy, revision };
}
