import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { eventually } from '../../eventually';
import type { Office } from '../../integration/api/office';
import { openBrowser, seriousFindings, sidewaysOverflow, type TestBrowser } from '../harness/open-browser';
import { startServer } from '../harness/start-server';

const HER = 'dz-admin';
const HIM = 'dz-admin-2';
const SHOTS = process.env['SCREENSHOTS'];
const FIRST = readFileSync(join(__dirname, 'fixtures/choice.bpmn'), 'utf8');
const HERS = FIRST.replace('name="核稿"', 'name="核校"');
const HIS = FIRST.replace('name="核稿"', 'name="核审"');
/** What the server tells a page by itself: on a busy machine that takes a moment. */
const TOLD = { timeout: 30_000 };
const file = (content: string) => [{ name: 'choice.bpmn', kind: 'bpmn' as const, content }];
const at = (tab: string) => `/designer/processes/choice/${tab}`;

describe('a draft that another version has overtaken', () => {
  let office: Office;
  let browser: TestBrowser;
  let page: Page;
  const shot = async (name: string) => {
    if (!SHOTS) return;
    for (const width of [1440, 1024]) {
      await page.setViewportSize({ width, height: width === 1440 ? 900 : 768 });
      await page.waitForTimeout(300);
      await page.screenshot({ path: join(SHOTS, `${name}-${width}.png`) });
    }
    await page.setViewportSize({ width: 1440, height: 900 });
  };
  const said = (text: string) => page.getByRole('alert').filter({ hasText: text });
  const draft = async () => (await office.as(HER)).call('readDraft', { path: { key: 'choice' } });
  const releases = async (content: string, base: number, note: string) => (await office.as(HIM)).call('requestRelease', { body: { process: 'choice', resources: file(content), note, base } });
  beforeAll(async () => {
    office = await startServer('designer');
    browser = await openBrowser();
    page = await browser.signIn(office.base, { login: HER });
    await (await office.as(HIM)).call('deploy', { body: { resources: file(FIRST), note: '初始版本' } });
    await (await office.as(HER)).call('saveDraft', { path: { key: 'choice' }, body: { resources: file(HERS) } });
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });
  afterEach(() => expect(browser?.faults).toEqual([]));

  /** Opens a page and waits until the server tells it what changes. */
  const listening = async (tab: string) => {
    const stream = page.waitForResponse(/\/api\/events/);
    await page.goto(`${office.base}${at(tab)}`);
    await stream;
  };

  it('says so on the canvas as soon as a colleague has released, and leads to what differs', async () => {
    await listening('canvas');
    await page.locator('[data-element-id="Task_Check"]').first().waitFor();
    await eventually(async () => expect(await said('草稿由').count()).toBe(0));
    await releases(HIS, 1, '核稿改称核审');
    const note = said('草稿由第 1 版画起，现行已是第 2 版');
    await note.waitFor(TOLD);
    await shot('overtaken-canvas');
    expect([await sidewaysOverflow(page), await seriousFindings(page)]).toEqual([0, []]);
    await note.getByRole('link', { name: '看第 1 版到第 2 版改了什么' }).click();
    await page.getByText('“核稿”改名为“核审”').waitFor();
    expect(new URL(page.url()).search).toBe('?before=choice%3A1&after=choice%3A2');
    await shot('overtaken-comparison');
    await page.goBack();
    await note.getByRole('link', { name: '看草稿与第 2 版的差别' }).click();
    await page.waitForURL(/after=draft/);
    await page.getByText('“核审”改名为“核校”').waitFor();
    await page.goto(`${office.base}${at('canvas')}`);
    await note.waitFor();
  });

  it('is still said after drawing on and opening the page again', async () => {
    await (await office.as(HER)).call('saveDraft', { path: { key: 'choice' }, body: { resources: file(HERS.replace('name="核校"', 'name="核校一"')), revision: (await draft()).revision } });
    await page.goto(`${office.base}${at('canvas')}`);
    await said('草稿由第 1 版画起，现行已是第 2 版').waitFor();
    expect((await draft()).base).toBe(1);
  });

  it('is released only with a reason, which stays with the version', async () => {
    await page.goto(`${office.base}${at('release')}`);
    const form = page.getByRole('region', { name: '新的发布', exact: true });
    await form.getByText('校验通过').waitFor();
    await form.getByText('草稿由第 1 版画起，现行已是第 2 版').waitFor();
    await form.getByText(/第 2 版：信息管理员乙，.+，核稿改称核审。它的修改若不在草稿里/).waitFor();
    await form.getByLabel('版本说明（必填）').fill('核稿改称核校');
    const release = form.getByRole('button', { name: '发布第 3 版' });
    await eventually(async () => expect(await release.isDisabled()).toBe(true));
    await shot('overtaken-release');
    expect([await sidewaysOverflow(page), await seriousFindings(page)]).toEqual([0, []]);
    await form.getByLabel('仍以草稿取代第 2 版的理由（必填，随版本留存）').fill('与乙商定用核校');
    await release.click();
    await page.getByText('已发布：第 3 版生效').waitFor();
    await page.getByRole('button', { name: '查看 核稿改称核校' }).click();
    await page.getByText('由第 1 版画起，取代第 2 版：与乙商定用核校').waitFor();
    await shot('overtaken-drawer');
    await page.keyboard.press('Escape');
    const { version, note } = await (await office.as(HER)).call('readDefinition', { path: { id: 'choice' } });
    expect([version, note]).toEqual([3, '核稿改称核校\n由第 1 版画起，仍取代第 2 版：与乙商定用核校']);
  });

  it('that was begun from an older version on purpose says so, until its drawer has taken over the newer one', async () => {
    await page.goto(`${office.base}${at('versions')}`);
    await page.getByRole('button', { name: '查看 第 1 版' }).click();
    await page.getByRole('button', { name: '以此版为草稿' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '以此版为草稿' }).last().click();
    await page.getByText('草稿已保存').waitFor();
    await page.goto(`${office.base}${at('canvas')}`);
    const note = said('草稿由第 1 版画起，现行已是第 3 版');
    await note.getByRole('button', { name: '已画进草稿…' }).click();
    await page.getByRole('dialog', { name: '改以第 3 版为底？' }).waitFor();
    await shot('overtaken-rebase');
    await page.getByRole('button', { name: '以第 3 版为底' }).click();
    await note.waitFor({ state: 'detached' });
    await page.getByText('草稿已保存').waitFor();
    expect((await draft()).base).toBe(3);
    await page.reload();
    await page.locator('[data-element-id="Task_Check"]').first().waitFor();
    await eventually(async () => expect(await said('草稿由').count()).toBe(0));
  });

  it('where nothing was drawn yet offers the newer version', async () => {
    await (await office.as(HER)).call('discardDraft', { path: { key: 'choice' } });
    await listening('canvas');
    await page.getByText('与第 3 版一致').waitFor();
    await releases(HIS, 3, '再改称核审');
    const note = said('这里打开的还是第 3 版，现行已是第 4 版');
    await note.waitFor(TOLD);
    await shot('overtaken-stale');
    await note.getByRole('button', { name: '载入第 4 版' }).click();
    await page.getByText('与第 4 版一致').waitFor();
    await page.locator('.djs-element', { hasText: '核审' }).first().waitFor();
    await eventually(async () => expect(await said('这里打开的').count()).toBe(0));
  });

  it('is told nothing of a release that was made of it while it was drawn on', async () => {
    const her = await office.as(HER);
    await her.call('saveDraft', { path: { key: 'choice' }, body: { resources: file(HERS) } });
    const { id } = await her.call('requestRelease', { body: { process: 'choice', resources: file(HERS), note: '月初启用', base: 4, activateAt: new Date(Date.now() + 3_600_000).toISOString() } });
    await her.call('saveDraft', { path: { key: 'choice' }, body: { resources: file(HERS.replace('name="核校"', 'name="核校二"')), baseIfNew: 4 } });
    await listening('canvas');
    await page.getByText('草稿已保存').waitFor();
    await office.pool.query('UPDATE release SET activate_at = now() WHERE id = $1', [id]);
    await page.getByText('第 5 版生效', { exact: true }).waitFor(TOLD);
    await page.waitForTimeout(1_000);
    await eventually(async () => expect([await said('草稿由').count(), (await draft()).base]).toEqual([0, 5]));
    await releases(HIS, 5, '又改称核审');
    await said('草稿由第 5 版画起，现行已是第 6 版').waitFor(TOLD);
  });
});
