import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { eventually } from '../../eventually';
import type { Office } from '../../integration/api/office';
import { DESIGNER } from '../desk/cases';
import { keepPicture } from '../harness/keep-picture';
import { openBrowser, seriousFindings, sidewaysOverflow, type TestBrowser } from '../harness/open-browser';
import { startServer } from '../harness/start-server';
import { choose, select } from './drawing';

const CHOICE = { name: 'choice.bpmn', kind: 'bpmn' as const, content: readFileSync(join(__dirname, 'fixtures/choice.bpmn'), 'utf8') };
const doneBy = (content: string, step: string, rule: string) => {
  const at = content.indexOf(`id="${step}"`);
  return content.slice(0, at) + content.slice(at).replace('rule="starter"', `rule="${rule.replaceAll('"', '&quot;')}"`);
};
/** 核稿 by a section the office does not have, 签发 by somebody nobody has been named to be. */
const REDRAWN = { ...CHOICE, content: doneBy(doneBy(CHOICE.content, 'Task_Check', 'unitHead(unit("法制科"))'), 'Task_Sign', 'counterpartDeputy(unit("办公室"))') };
const UNKNOWN = '“核稿”写了科室“法制科”，本单位没有';
const NOBODY = '“签发”今天没有人能办理：“办公室”没有对口副秘书长。案件走到这里会成为异常';

describe('a step that nobody can do today', () => {
  let office: Office;
  let browser: TestBrowser;
  let page: Page;
  const go = (tab: string, on = page) => on.goto(`${office.base}/designer/processes/choice/${tab}`);
  beforeAll(async () => {
    office = await startServer('designer');
    browser = await openBrowser();
    page = await browser.signIn(office.base, { login: DESIGNER });
    const designer = await office.as(DESIGNER);
    await designer.call('deploy', { body: { resources: [CHOICE], note: '初始版本' } });
    await designer.call('saveDraft', { path: { key: 'choice' }, body: { resources: [REDRAWN] } });
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });
  afterEach(() => expect(browser?.faults).toEqual([]));

  it('is marked while drawing, and the finding is the way to it', async () => {
    await go('canvas');
    await page.getByRole('button', { name: UNKNOWN }).waitFor();
    await page.locator('.dz-mark-warning').nth(1).waitFor();
    await eventually(async () => expect(await page.locator('.dz-mark-warning').count()).toBe(2));
    await page.getByRole('button', { name: NOBODY }).click();
    await page.locator('.djs-element.selected[data-element-id="Task_Sign"]').first().waitFor({ state: 'attached' });
    await page.getByText('今天没有人符合：任务会成为异常，请检查规则或组织').waitFor();
    await keepPicture(page, 'nobody-canvas-1440');
  });

  it('is told by the server as well, with a page of its own', async () => {
    await go('check');
    await page.getByText('错误 0 · 警告 2').waitFor();
    await page.getByRole('button', { name: '请服务器校验' }).click();
    await page.getByText('有 2 处警告。若仍要发布，请写明理由，随版本留存').waitFor();
    await eventually(async () => expect(await page.getByRole('button', { name: UNKNOWN }).count()).toBe(2));
    expect(await seriousFindings(page)).toEqual([]);
    await keepPicture(page, 'nobody-check-1440');
    await page.locator('li', { hasText: UNKNOWN }).last().getByRole('button', { name: /说明/ }).click();
    await page.getByRole('dialog').locator('.djs-container svg').nth(1).waitFor();
    await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)).then(() => undefined));
    await keepPicture(page, 'nobody-help-1440');
    await page.keyboard.press('Escape');
  });

  it('is released only with a reason', async () => {
    await go('release');
    const form = page.getByRole('region', { name: '新的发布' });
    await form.getByRole('button', { name: UNKNOWN }).waitFor();
    await form.getByLabel('版本说明（必填）').fill('核稿改由法制科');
    const release = form.getByRole('button', { name: '发布第 2 版' });
    await eventually(async () => expect(await release.isDisabled()).toBe(true));
    await form.getByLabel('有警告仍发布的理由（必填）').fill('法制科本月设立');
    await eventually(async () => expect(await release.isEnabled()).toBe(true));
    await keepPicture(page, 'nobody-release-1440');
  });

  it('is told no longer once somebody is named', async () => {
    await go('canvas');
    await page.getByRole('button', { name: UNKNOWN }).waitFor();
    await select(page, 'Task_Check');
    await choose(page, '科室', '法规科');
    await page.getByText('今天是：法规科负责人').waitFor();
    await page.getByRole('button', { name: UNKNOWN }).waitFor({ state: 'detached' });
    await eventually(async () => expect(await page.locator('.dz-mark-warning').count()).toBe(1));
  });

  it('fits a tablet', async () => {
    const tablet = await browser.signIn(office.base, { login: DESIGNER, width: 1024 });
    await go('check', tablet);
    await tablet.getByText('错误 0 · 警告 1').waitFor();
    await tablet.getByRole('button', { name: '请服务器校验' }).click();
    await tablet.getByText(/有 \d 处警告。若仍要发布/).waitFor();
    expect(await sidewaysOverflow(tablet)).toBe(0);
    await keepPicture(tablet, 'nobody-check-1024');
    await tablet.context().close();
  });
});
