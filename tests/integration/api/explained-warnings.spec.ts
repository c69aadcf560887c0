import { drawing, userTask } from './drawings';
import { openOffice, type Office } from './office';

const DOUBTFUL = drawing('doubtful', `<startEvent id="s"/>${userTask('a', { rule: 'starter' }).replace('name="a"', 'name=""')}<endEvent id="e"/>`, ['s>a', 'a>e']);

describe('a deployment with warnings', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(() => office?.close());

  it('is refused without a reason, and keeps the reason it is given', async () => {
    const designer = await office.as('dz-admin');
    const { deployable, diagnostics } = await designer.call('checkDeployment', { body: { resources: [DOUBTFUL] } });
    expect([deployable, diagnostics.map(({ code, severity }) => `${severity} ${code}`)]).toEqual([true, expect.arrayContaining(['warning lint-missing-name'])]);
    const refused = await designer.refused('deploy', { body: { resources: [DOUBTFUL], note: ' ' } });
    expect(refused).toMatchObject({ status: 422, code: 'deployment-refused', diagnostics: expect.arrayContaining([expect.objectContaining({ code: 'deployment-unexplained', severity: 'error' })]) });
    const { definitions } = await designer.call('deploy', { body: { resources: [DOUBTFUL], note: '试运行，名称待定' } });
    expect(definitions).toMatchObject([{ key: 'doubtful', version: 1, note: '试运行，名称待定' }]);
  });
});
