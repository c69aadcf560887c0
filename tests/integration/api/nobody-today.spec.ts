import { asId, type OrganisationId } from '@liuzhuan/kernel';
import { DirectoryRepository } from '@liuzhuan/storage';
import { drawing, userTask } from './drawings';
import { type Desk, openOffice, type Office } from './office';

jest.setTimeout(120_000);

const ORGANISATION = asId<OrganisationId>('dz');
const CLERK = 'dz-zhifadui-keyuan-1';
const one = (id: string, rule: string) => drawing(id, `<startEvent id="s"/>${userTask('check', { rule }).replace('name="check"', 'name="核稿"')}<endEvent id="e"/>`, ['s>check', 'check>e']);

/** No section of the office is called 法制科, it has no 对口副秘书长 for anybody, and who starts is not known before a case. */
const MISSPELT = one('misspelt', 'unitHead(unit("法制科"))');
const UNHELD = one('unheld', 'counterpartDeputy(unit("法规科"))');
const HELD = one('held', 'unitHead(unit("法规科"))');
const OPEN = one('open', 'leaderInCharge(starterUnit)');

describe('a rule that names nobody today', () => {
  let office: Office;
  let designer: Desk;
  let administrator: Desk;
  beforeAll(async () => {
    office = await openOffice();
    [designer, administrator] = await Promise.all([office.as('dz-designer'), office.as('dz-admin')]);
  });
  afterAll(() => office?.close());

  const warningsOf = async (...resources: readonly (typeof HELD)[]) =>
    (await designer.call('checkDeployment', { body: { resources: [...resources] } })).diagnostics.filter(({ severity }) => severity === 'warning').map(({ code, location, message }) => [code, location.resource, location.elementId, message.zh]);

  it('is told by the server’s check, at its step', async () => {
    expect(await warningsOf(MISSPELT, UNHELD)).toEqual([
      ['directory-name-unknown', 'misspelt.bpmn', 'check', '“核稿”写了科室“法制科”，本单位没有'],
      ['assignee-nobody', 'unheld.bpmn', 'check', '“核稿”今天没有人能办理：“法规科”没有对口副秘书长。案件走到这里会成为异常'],
    ]);
  });

  it('is not told where somebody is named, or where only a case can tell', async () => {
    expect(await warningsOf(HELD, OPEN)).toEqual([]);
  });

  it('is deployed only with a reason', async () => {
    const refused = await designer.refused('deploy', { body: { resources: [UNHELD], note: ' ' } });
    expect(refused).toMatchObject({ status: 422, code: 'deployment-refused', diagnostics: expect.arrayContaining([expect.objectContaining({ code: 'assignee-nobody', severity: 'warning' }), expect.objectContaining({ code: 'deployment-unexplained' })]) });
    const { definitions, diagnostics } = await designer.call('deploy', { body: { resources: [UNHELD], note: '对口副秘书长下周到任' } });
    expect(definitions).toMatchObject([{ key: 'unheld', version: 1 }]);
    expect(diagnostics.map(({ code }) => code)).toContain('assignee-nobody');
  });

  it('is released only with a reason', async () => {
    const body = { process: 'misspelt', resources: [MISSPELT], note: '首版', base: 0 };
    const refused = await designer.refused('requestRelease', { body });
    expect(refused).toMatchObject({ code: 'deployment-refused', diagnostics: expect.arrayContaining([expect.objectContaining({ code: 'directory-name-unknown', location: expect.objectContaining({ elementId: 'check' }) })]) });
    expect(await designer.call('requestRelease', { body: { ...body, reason: '法制科本月设立' } })).toMatchObject({ state: 'active', version: 1, reason: '法制科本月设立' });
  });

  it('is told once its last holder has left, and the case that comes there waits as an incident', async () => {
    await designer.call('deploy', { body: { resources: [HELD], note: '首版' } });
    expect(await warningsOf(HELD)).toEqual([]);
    const directories = office.application.get(DirectoryRepository);
    const { revision: _, ...people } = await directories.directory(ORGANISATION);
    await directories.replace({ ...people, persons: people.persons.map((person) => (person.id === 'dz-faguike-fuzeren' ? { ...person, active: false } : person)) });
    expect((await warningsOf(HELD)).map(([code]) => code)).toEqual(['assignee-nobody']);
    const { resources } = await designer.call('readDefinition', { path: { id: 'held' } });
    expect((await designer.call('checkDeployment', { body: { resources } })).diagnostics.map(({ code }) => code)).toContain('assignee-nobody');
    const { instance } = await (await office.as(CLERK)).call('startInstance', { body: { definition: 'held' } });
    expect((await administrator.call('listIncidents', { query: { instance } })).items).toMatchObject([{ node: 'check' }]);
    await directories.replace(people);
    expect(await warningsOf(HELD)).toEqual([]);
  });
});
