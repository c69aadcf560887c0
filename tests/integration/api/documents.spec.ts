import { createHash } from 'node:crypto';
import type { DocumentDto } from '@liuzhuan/contract';
import { drawing, userTask } from './drawings';
import { answerOf, type Desk, openOffice, type Office, problemOf } from './office';

const PDF = Buffer.from('%PDF-1.7\n关于印发工作方案的通知');
const CLERK = 'dz-zhifadui-keyuan-1';
const SIGNER = 'dz-zhifadui-fuzeren';
const READER = 'dz-zhifadui-keyuan-2';

describe('documents of a case', () => {
  let office: Office;
  let clerk: Desk;
  beforeAll(async () => {
    office = await openOffice({ uploadLimitBytes: 64 * 1024 });
    clerk = await office.as(CLERK);
    const write = '<lz:documents access="write"/>';
    const tasks = [
      userTask('draft', { rule: 'starter', more: write }),
      userTask('read', { rule: `"${READER}"`, more: '<lz:documents access="read"/>' }),
      userTask('sign', { rule: `"${SIGNER}"`, more: '<lz:documents access="write" lock="true"/><lz:return to="draft"/>' }),
      userTask('archive', { rule: 'starter', more: write }),
    ];
    const paper = drawing('paper', `<startEvent id="s"/>${tasks.join('')}<endEvent id="e"/>`, ['s>draft', 'draft>read', 'read>sign', 'sign>archive', 'archive>e']);
    await (await office.as('dz-admin')).call('deploy', { body: { resources: [paper] } });
  });
  afterAll(() => office.close());

  const begin = async () => (await clerk.call('startInstance', { body: { definition: 'paper' } })).instance;
  const upload = (desk: Desk, instance: string, content: Buffer, name: string, document?: string) => {
    const sending = desk.post(`/api/instances/${instance}/documents`);
    return (document === undefined ? sending : sending.field('document', document)).attach('file', content, name);
  };
  const uploaded = async (...parts: Parameters<typeof upload>): Promise<DocumentDto> => answerOf('uploadDocument', await upload(...parts));
  const complete = async (login: string, instance: string) => {
    const desk = await office.as(login);
    const [task] = (await desk.call('listTasks', { query: {} })).items.filter((row) => row.instance === instance);
    await desk.call('completeTask', { path: { id: task?.id ?? '' }, body: { outcome: 'agree' } });
  };

  it('keep every version with its author, time and hash', async () => {
    const instance = await begin();
    const first = await uploaded(clerk, instance, PDF, '通知（送审稿）.pdf');
    const second = Buffer.concat([PDF, Buffer.from('，第二稿')]);
    const document = await uploaded(clerk, instance, second, '通知（第二稿）.pdf', first.id);
    expect(document).toMatchObject({ id: first.id, name: '通知（送审稿）.pdf', locked: false });
    const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex');
    expect(document.versions).toEqual([
      { version: 1, size: PDF.length, mediaType: 'application/pdf', sha256: sha256(PDF), author: { id: CLERK, name: '综合执法大队科员甲' }, createdAt: expect.any(String), locked: false },
      expect.objectContaining({ version: 2, size: second.length, sha256: sha256(second) }),
    ]);
    expect(await clerk.call('listDocuments', { path: { id: instance } })).toEqual([document]);
  });

  it('are handed out as they came in, to be looked at and not to be run', async () => {
    const instance = await begin();
    const { id } = await uploaded(clerk, instance, PDF, '通知 "甲".pdf');
    const answer = await clerk.get(`/api/instances/${instance}/documents/${id}/versions/1`).buffer(true).parse((response, done) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => done(null, Buffer.concat(parts)));
    });
    expect(Buffer.compare(answer.body as Buffer, PDF)).toBe(0);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent('通知 "甲".pdf')}`,
      'content-security-policy': expect.stringContaining('sandbox'),
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
      etag: expect.stringMatching(/^"[0-9a-f]{64}"$/),
    });
  });

  it.each([
    ['a programme with the name of a document', Buffer.from('MZ\u0090\0'), '通知.pdf', 415, 'file-type-refused'],
    ['a page', Buffer.from('<script>alert(1)</script>'), '通知.html', 415, 'file-type-refused'],
    ['a file without an ending', PDF, '通知', 415, 'file-type-refused'],
    ['bytes that are no text', Buffer.from([65, 0, 66]), '说明.txt', 415, 'file-type-refused'],
    ['more than the limit', Buffer.alloc(70 * 1024, 'a'), '说明.txt', 413, 'file-too-large'],
    ['a name that cannot be kept', Buffer.from('甲'), '说\u0000明.txt', 400, 'request-invalid'],
  ])('refuse %s', async (_what, content, name, status, code) => {
    const instance = await begin();
    const before = await office.stored();
    expect(problemOf(await upload(clerk, instance, content, name))).toMatchObject({ status, code });
    expect(await office.stored()).toEqual(before);
    expect(await clerk.call('listDocuments', { path: { id: instance } })).toEqual([]);
  });

  it('refuse an upload without a file, and one in a wrong field', async () => {
    const instance = await begin();
    expect(problemOf(await clerk.post(`/api/instances/${instance}/documents`).field('document', 'x'))).toMatchObject({ status: 400, code: 'file-missing' });
    expect(problemOf(await clerk.post(`/api/instances/${instance}/documents`).attach('other', PDF, 'a.pdf'))).toMatchObject({ status: 400, code: 'request-invalid' });
    expect(problemOf(await clerk.post(`/api/instances/${instance}/documents`).send({}))).toMatchObject({ status: 400, code: 'file-missing' });
  });

  it('stay with their case', async () => {
    const [one, other] = [await begin(), await begin()];
    const { id } = await uploaded(clerk, one, PDF, '通知.pdf');
    expect(problemOf(await upload(clerk, other, PDF, '通知.pdf', id))).toMatchObject({ status: 404, code: 'document-unknown' });
    expect(problemOf(await clerk.get(`/api/instances/${other}/documents/${id}/versions/1`))).toMatchObject({ status: 404, code: 'not-found' });
    for (const version of ['2', '0', '-1', 'x', '1e3', '99999999999999']) {
      expect(problemOf(await clerk.get(`/api/instances/${one}/documents/${id}/versions/${version}`))).toMatchObject({ status: 404, code: 'not-found' });
    }
  });

  it('are locked by the signature, for everybody', async () => {
    const instance = await begin();
    const { id } = await uploaded(clerk, instance, PDF, '通知.pdf');
    await complete(CLERK, instance);
    const reader = await office.as(READER);
    expect(problemOf(await upload(reader, instance, PDF, '改.pdf', id))).toMatchObject({ status: 403, code: 'upload-not-allowed' });
    await complete(READER, instance);
    await complete(SIGNER, instance);
    const [document] = await clerk.call('listDocuments', { path: { id: instance } });
    expect(document).toMatchObject({ locked: true, versions: [{ locked: true }] });
    expect(problemOf(await upload(clerk, instance, PDF, '通知.pdf', id))).toMatchObject({ status: 409, code: 'document-locked' });
    await complete(CLERK, instance);
    expect(problemOf(await upload(clerk, instance, PDF, '迟到.pdf'))).toMatchObject({ status: 403, code: 'upload-not-allowed' });
  });

  it('come from persons', async () => {
    const instance = await begin();
    expect(problemOf(await upload(await office.as('dz-machine-room'), instance, PDF, '通知.pdf'))).toMatchObject({ status: 403, code: 'upload-not-allowed' });
  });
});
