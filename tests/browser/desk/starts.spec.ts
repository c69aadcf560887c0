import { eventually } from '../../eventually';
import { drawing, userTask } from '../../integration/api/drawings';
import type { Office } from '../../integration/api/office';
import { openBrowser, seriousFindings, type TestBrowser } from '../harness/open-browser';
import { startServer } from '../harness/start-server';
import { CLERK, DESIGNER } from './cases';

const work = (id: string, name: string) => userTask(id, { rule: `"${CLERK}"` }).replace(/name="[^"]*"/, `name="${name}"`);
const TWO = drawing(
  'two',
  `<startEvent id="inside" name="内部来文"/><startEvent id="outside" name="外部来文"/>${work('a', '拟办内部来文')}${work('b', '登记外部来文')}<endEvent id="e"/>`,
  ['inside>a', 'outside>b', 'a>e', 'b>e'],
);

describe('a process with several beginnings', () => {
  let office: Office;
  let browser: TestBrowser;
  beforeAll(async () => {
    office = await startServer('desk');
    browser = await openBrowser();
    await (await office.as(DESIGNER)).call('deploy', { body: { resources: [TWO], note: '两个开始' } });
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });
  afterEach(() => expect(browser?.faults).toEqual([]));

  it('asks the officer where to begin, and begins there', async () => {
    const page = await browser.signIn(office.base, { login: CLERK });
    await page.goto(`${office.base}/desk/start/two`);
    await page.getByText('请选择一种').waitFor();
    await eventually(async () => expect(await page.getByRole('button', { name: '提交' }).count()).toBe(0));
    await page.getByRole('radio', { name: '外部来文' }).check();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText('登记外部来文').first().waitFor();
    const { items } = await (await office.as(CLERK)).call('listTasks', { query: {} });
    expect(items.map(({ name }) => name)).toEqual(['登记外部来文']);
  });
});
