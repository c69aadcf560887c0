import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { eventually } from '../../eventually';
import { PASSWORD } from '../../postgres/seeded-database';
import type { Office } from '../../integration/api/office';
import { CLERK, DESIGNER } from '../desk/cases';
import { keepPicture } from '../harness/keep-picture';
import { openBrowser, seriousFindings, type TestBrowser } from '../harness/open-browser';
import { startServer } from '../harness/start-server';

const CHOICE = readFileSync(join(__dirname, 'fixtures/choice.bpmn'), 'utf8');
const REASON = '金额录错，按申请人补正的材料更正';

describe('work that is interrupted', () => {
  let office: Office;
  let browser: TestBrowser;
  let page: Page;
  let instance: string;
  const endSessions = () => office.pool.query('DELETE FROM session');
  const signIn = async (login: string) => {
    await page.getByLabel('账号').fill(login);
    await page.getByLabel('密码').fill(PASSWORD);
    await page.getByRole('button', { name: /^登\s*录$/ }).click();
  };
  beforeAll(async () => {
    office = await startServer('designer');
    browser = await openBrowser();
    page = await browser.signIn(office.base, { login: DESIGNER });
    // Signing in again reads the whole page anew.
    page.setDefaultTimeout(30_000);
    await (await office.as(DESIGNER)).call('deploy', { body: { resources: [{ name: 'choice.bpmn', kind: 'bpmn', content: CHOICE }], note: '初始版本' } });
    await (await office.as(DESIGNER)).call('saveDraft', { path: { key: 'choice' }, body: { resources: [{ name: 'choice.bpmn', kind: 'bpmn', content: CHOICE.replace('name="核稿"', 'name="核校"') }] } });
    instance = (await (await office.as(CLERK)).call('startInstance', { body: { definition: 'choice' } })).instance;
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });
  afterEach(() => expect(browser?.faults).toEqual([]));

  it('is still there when the session ends in the middle of a dialog, after signing in again', async () => {
    await page.goto(`${office.base}/designer/watch/${instance}`);
    await page.getByRole('button', { name: '撤销案件…' }).click();
    await page.getByLabel('理由（记入经过和审计）').fill(REASON);
    await endSessions();
    await page.getByRole('button', { name: /撤销案件$/ }).click();
    await page.getByText('登录已失效，请重新登录').waitFor();
    await eventually(async () => expect(await page.getByLabel('账号').inputValue()).toBe(DESIGNER));
    expect(await seriousFindings(page)).toEqual([]);
    await keepPicture(page, 'session-ended-1440');
    await signIn(DESIGNER);
    await page.getByText('登录已失效，请重新登录').waitFor({ state: 'detached' });
    await eventually(async () => expect(await page.getByLabel('理由（记入经过和审计）').inputValue()).toBe(REASON));
    await page.getByRole('button', { name: /撤销案件$/ }).click();
    await page.getByText('案件已经结束，不停在任何步骤。').waitFor();
  });

  it('is still there on the release page after a look at the drawing, and after a reload', async () => {
    await page.goto(`${office.base}/designer/processes/choice/release`);
    const note = page.getByLabel('版本说明（必填）');
    await note.fill('核稿改称核校');
    await page.getByRole('link', { name: '画布' }).click();
    await page.locator('.djs-container').first().waitFor();
    await page.getByRole('link', { name: '发布', exact: true }).click();
    await eventually(async () => expect(await note.inputValue()).toBe('核稿改称核校'));
    await page.reload();
    await eventually(async () => expect(await note.inputValue()).toBe('核稿改称核校'));
    await page.getByRole('button', { name: '发布第 2 版' }).click();
    await page.getByText('与生效的第 2 版一致').waitFor();
    await page.getByText('已发布：第 2 版生效').waitFor();
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });

  it('is nobody else’s: another account begins anew, and sees nothing of what the first one read', async () => {
    await page.goto(`${office.base}/designer/audit`);
    await page.getByText(REASON).waitFor();
    await endSessions();
    await page.reload();
    await page.locator('h1', { hasText: '设计' }).waitFor();
    await signIn(DESIGNER);
    await page.getByText(REASON).waitFor();
    await page.route('**/api/audit*', (route) => new Promise((resolve) => setTimeout(resolve, 1_500)).then(() => route.continue()));
    await page.getByRole('button', { name: '退出登录' }).click();
    await signIn('jyg-admin');
    await page.getByText('嘉峪关', { exact: false }).first().waitFor();
    await eventually(async () => expect(await page.getByText(REASON).count()).toBe(0));
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });
});
