import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { eventually } from '../../eventually';
import type { Office } from '../../integration/api/office';
import { openBrowser, seriousFindings, sidewaysOverflow, type TestBrowser } from '../harness/open-browser';
import { startServer } from '../harness/start-server';

const HER = 'dz-designer';
const HIM = 'dz-admin-2';
const SHOTS = process.env['SCREENSHOTS'];
const FIRST = readFileSync(join(__dirname, 'fixtures/choice.bpmn'), 'utf8');
const file = (name: string) => [{ name: 'choice.bpmn', kind: 'bpmn' as const, content: FIRST.replace('name="核稿"', `name="${name}"`) }];

describe('a release that fails at its time', () => {
  let office: Office;
  let browser: TestBrowser;
  let page: Page;
  const shot = async (name: string) => void (SHOTS && (await page.screenshot({ path: join(SHOTS, `${name}.png`) })));
  beforeAll(async () => {
    office = await startServer('designer');
    browser = await openBrowser();
    page = await browser.signIn(office.base, { login: HER });
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });
  afterEach(() => expect(browser?.faults).toEqual([]));

  it('is told to who handed it in, wherever she is, and until she has noted it', async () => {
    const [hers, his] = [await office.as(HER), await office.as(HIM)];
    await his.call('deploy', { body: { resources: file('核稿'), note: '初始版本' } });
    const stream = page.waitForResponse(/\/api\/events/);
    await page.goto(`${office.base}/designer/processes`);
    await stream;
    const { id } = await hers.call('requestRelease', { body: { process: 'choice', resources: file('核校'), note: '月初启用', base: 1, activateAt: new Date(Date.now() + 3_600_000).toISOString() } });
    await his.call('deploy', { body: { resources: file('核审'), note: '先改' } });
    await office.pool.query('UPDATE release SET activate_at = now() WHERE id = $1', [id]);
    await page.locator('nav .ant-badge', { hasText: '1' }).first().waitFor({ timeout: 30_000 });
    await page.getByRole('menuitem', { name: /待复核/ }).click();
    const told = page.getByRole('alert').filter({ hasText: /发布未能生效：“请示办理”（月初启用）。其间“请示办理”第 2 版已生效/ });
    await told.waitFor();
    await shot('failed-release-1440');
    await page.setViewportSize({ width: 1024, height: 768 });
    await shot('failed-release-1024');
    expect([await sidewaysOverflow(page), await seriousFindings(page)]).toEqual([0, []]);
    await page.setViewportSize({ width: 1440, height: 900 });
    await told.getByRole('button', { name: /^查\s*看$/ }).click();
    await page.getByRole('dialog').getByText('未能生效').first().waitFor();
    await page.keyboard.press('Escape');
    await told.getByRole('button', { name: '知道了' }).click();
    await told.waitFor({ state: 'detached' });
    await page.locator('nav .ant-badge', { hasText: '1' }).waitFor({ state: 'detached' });
    await page.reload();
    await page.getByText('最近未能生效').waitFor();
    await eventually(async () => expect(await told.count()).toBe(0));
  });
});
