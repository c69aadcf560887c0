import { type DocumentDto, STREAMS } from '@liuzhuan/contract';
import { asId, type OrganisationId, type PersonId } from '@liuzhuan/kernel';
import { type DocumentRecord, DocumentRepository } from '@liuzhuan/storage';
import { Body, Controller, Get, Param, Res, UploadedFile, UseInterceptors } from '@nestjs/common';
import type { Response } from 'express';
import { systemClock } from '../bindings/system-clock';
import { uuidIds } from '../bindings/uuid-ids';
import { CaseReader } from '../instances/case-reader';
import type { NameBook } from '../names/name-book';
import { People } from '../names/people';
import { ProblemException } from '../problems/problem-exception';
import { Handle } from '../routing/handle.decorator';
import { type HandlerInput, Input } from '../routing/input.decorator';
import { found, must, problemOf } from '../routing/serve';
import { type Caller, WhoCalls } from '../session/caller';
import { ACCEPTED_TYPES, acceptedMediaType } from './accepted-types';
import { UploadInterceptor, type UploadedDocument } from './upload.interceptor';

/** The files that travel with a case, in versions: seen by those on the case alone, changed until they are locked at signing. */
@Controller()
export class DocumentsController {
  constructor(
    private readonly documents: DocumentRepository,
    private readonly cases: CaseReader,
    private readonly people: People,
  ) {}

  @Handle('listDocuments')
  async listDocuments(@WhoCalls() caller: Caller, @Input('listDocuments') { path }: HandlerInput<'listDocuments'>) {
    const row = await this.cases.permitted(caller, path.id);
    const { names } = await this.people.of(caller.organisation);
    const documents = await this.documents.ofCase(row.record.organisation, row.id);
    return documents.map((document) => documentView(document, names));
  }

  @Handle('uploadDocument')
  @UseInterceptors(UploadInterceptor)
  async uploadDocument(
    @WhoCalls() caller: Caller,
    @Input('uploadDocument') { path }: HandlerInput<'uploadDocument'>,
    @UploadedFile() file: UploadedDocument | undefined,
    @Body('document') document: string | undefined,
  ) {
    const upload = await this.permittedUpload(caller, path.id, file);
    const added = await this.documents.addVersion({ ...upload, document: document || uuidIds.next('notice'), isNew: !document });
    if (!added.ok) throw problemOf(added.error);
    const { names } = await this.people.of(caller.organisation);
    return documentView(added.value, names);
  }

  @Get(STREAMS.documentContent)
  async content(@WhoCalls() caller: Caller, @Param() path: { id: string; document: string; version: string }, @Res() response: Response) {
    const row = await this.cases.permitted(caller, path.id);
    const organisation = row.record.organisation;
    const document = await this.documents.read(organisation, path.document);
    const version = document?.instance === row.id ? document.versions.find((candidate) => String(candidate.version) === path.version) : undefined;
    const { name, mediaType, sha256 } = found(version, `document ${path.document}/${path.version}`);
    const bytes = found(await this.documents.content(organisation, path.document, Number(path.version)), `document ${path.document}/${path.version}`);
    response
      .set({
        'content-type': mediaType,
        'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(name)}`,
        'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:",
        etag: `"${sha256}"`,
        'cache-control': 'private, no-cache',
      })
      .end(bytes);
  }

  private async permittedUpload(caller: Caller, id: string, file: UploadedDocument | undefined) {
    const row = await this.cases.uploadable(caller, id);
    if (!file) throw ProblemException.of('file-missing');
    const mediaType = acceptedMediaType(file.name, file.content);
    if (!mediaType) throw ProblemException.of('file-type-refused', { type: file.name, accepted: ACCEPTED_TYPES.map((type) => type.extension).join('、') });
    return {
      organisation: asId<OrganisationId>(caller.organisation),
      instance: row.id,
      name: file.name,
      mediaType,
      content: file.content,
      author: asId<PersonId>(must(caller.person, 'a person behind the upload')),
      at: systemClock.now(),
    };
  }
}

function documentView({ id, name, locked, versions }: DocumentRecord, names: NameBook): DocumentDto {
  return {
    id,
    name,
    locked: locked !== null,
    versions: versions.map(({ version, size, mediaType, sha256, author, createdAt, locked: final }) => ({
      version,
      size,
      mediaType,
      sha256,
      author: names.named(author),
      createdAt,
      locked: final,
    })),
  };
}
