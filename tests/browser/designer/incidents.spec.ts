import type { Page } from 'playwright-core';
import { drawing, userTask } from '../../integration/api/drawings';
import type { Office } from '../../integration/api/office';
import { CLERK, DESIGNER } from '../desk/cases';
import { openBrowser, type TestBrowser } from '../harness/open-browser';
import { startServer } from '../harness/start-server';

const REPORT = drawing('report', `<startEvent id="s"/>${userTask('check', { rule: 'checker' })}<endEvent id="e"/>`, ['s>check', 'check>e']);

describe('an incident', () => {
  let office: Office;
  let browser: TestBrowser;
  let page: Page;
  beforeAll(async () => {
    office = await startServer('designer');
    browser = await openBrowser();
    page = await browser.signIn(office.base, { login: DESIGNER });
    await (await office.as(DESIGNER)).call('deploy', { body: { resources: [REPORT], note: '异常试验' } });
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });
  afterEach(() => expect(browser?.faults).toEqual([]));

  it('is retried with a corrected variable, and the task finds its officer', async () => {
    const { instance } = await (await office.as(CLERK)).call('startInstance', { body: { definition: 'report' } });
    await page.goto(`${office.base}/designer/incidents`);
    await page.getByRole('button', { name: '处理异常' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/^仍有异常/).waitFor();
    await dialog.getByLabel('新变量名').fill('checker');
    await dialog.getByRole('button', { name: '添加变量' }).click();
    await dialog.getByRole('textbox', { name: 'checker 的值' }).fill(CLERK);
    await dialog.getByText(/^送“check”，由 行政审批科科员甲 办理$/).waitFor();
    await dialog.getByLabel('理由').fill('补办理人');
    await dialog.getByRole('button', { name: '更正并重试' }).click();
    await page.getByText('没有待处理的异常').waitFor();
    const { standing } = await (await office.as(CLERK)).call('readInstance', { path: { id: instance } });
    expect(standing).toMatchObject([{ node: 'check', persons: [{ id: CLERK }] }]);
    const history = await (await office.as(DESIGNER)).call('readHistory', { path: { id: instance } });
    expect(history.find(({ kind }) => kind === 'incident.retried')).toMatchObject({ actor: { id: DESIGNER }, data: { variables: { checker: CLERK } } });
  });
});
