import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { eventually } from '../../eventually';
import type { Office } from '../../integration/api/office';
import { DESIGNER } from '../desk/cases';
import { openBrowser, seriousFindings, sidewaysOverflow, type TestBrowser } from '../harness/open-browser';
import { startServer } from '../harness/start-server';
import { connectTo, padEntry, select } from './drawing';

const SHOTS = process.env['SCREENSHOTS'];
const CHOICE = { name: 'choice.bpmn', kind: 'bpmn' as const, content: readFileSync(join(__dirname, 'fixtures/choice.bpmn'), 'utf8') };

describe('the proof while drawing', () => {
  let office: Office;
  let browser: TestBrowser;
  let page: Page;
  const go = (path: string, on = page) => on.goto(`${office.base}/designer/processes/${path}`);
  const shot = async (name: string, on = page) => void (SHOTS && (await on.screenshot({ path: join(SHOTS, `${name}.png`) })));
  beforeAll(async () => {
    office = await startServer('designer');
    browser = await openBrowser();
    page = await browser.signIn(office.base, { login: DESIGNER });
    await (await office.as(DESIGNER)).call('deploy', { body: { resources: [CHOICE], note: '初始版本' } });
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });
  afterEach(() => expect(browser?.faults).toEqual([]));

  it('says that a flow of the office cannot get stuck, and how long it took', async () => {
    await go('dz-no-escalation/proof');
    await page.getByText('“说“不”事项提级管理”已证明').waitFor();
    await page.getByText(/查看了全部 \d+ 种状态（31 个节点），用时 \d+ 毫秒/).waitFor();
    await shot('proof-sound-1440');
  });

  it('finds a deadlock as soon as it is drawn', async () => {
    await go('choice/canvas');
    await select(page, 'Gate_Merge');
    await padEntry(page, 'replace').click();
    await page.locator('.djs-popup .entry', { hasText: '并行网关' }).first().click();
    await page.getByRole('button', { name: /流程会卡住：“汇合”一直等不到其余分支/ }).waitFor();
    await shot('deadlock-canvas-1440');
  });

  it('plays the way there, in pictures and in words', async () => {
    await page.getByRole('link', { name: /^证明/ }).click();
    await page.getByText('“请示办理”会出问题：1 处').waitFor();
    await page.getByRole('button', { name: '暂停' }).click();
    const steps = page.getByRole('list', { name: '路径' }).getByRole('button');
    await eventually(async () => expect(await steps.allTextContents()).toEqual(['开始', '拟稿（一般文稿）', '哪一类（走“一般”）', '核稿']));
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByRole('button', { name: '从头' }).click();
    await page.getByText('第 1 / 4 步').waitFor();
    await page.getByText('此时停在：拟稿').waitFor();
    await eventually(async () => expect(await page.locator('.dz-token[data-token="Task_Draft"]').count()).toBe(1));
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByText('此时停在：哪一类').waitFor();
    await page.getByRole('button', { name: '上一步' }).click();
    await page.getByText('第 1 / 4 步').waitFor();
    await page.getByRole('button', { name: '播放' }).click();
    await page.getByText('第 4 / 4 步').waitFor();
    await page.locator('.dz-token[data-token="Gate_Merge"]').waitFor();
    await shot('deadlock-proof-1440');
  });

  it('is stepped by keyboard alone', async () => {
    await page.locator('.dz-proof-tools').focus();
    await page.keyboard.press('Home');
    await page.getByText('第 1 / 4 步').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.getByText('第 3 / 4 步').waitFor();
    await page.keyboard.press('ArrowLeft');
    await page.getByText('第 2 / 4 步').waitFor();
    await page.keyboard.press(' ');
    await page.getByText('第 4 / 4 步').waitFor();
  });

  it('is explained with an incorrect and a correct diagram', async () => {
    await page.getByRole('button', { name: '说明与示例 deadlock' }).click();
    const drawer = page.getByRole('dialog', { name: '说明与示例' });
    await drawer.getByRole('region', { name: '错误的画法' }).locator('.djs-element[data-element-id="join"]').first().waitFor();
    await drawer.getByRole('region', { name: '正确的画法' }).locator('.djs-element[data-element-id="join"]').first().waitFor();
    await shot('help-1440');
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
  });

  it.each([1440, 1024] as const)('fits at %i px without serious findings of axe', async (width) => {
    await page.getByText(/草稿已保存/).waitFor();
    const wide = await browser.signIn(office.base, { login: DESIGNER, width });
    await go('choice/proof', wide);
    await wide.getByText('第 4 / 4 步').waitFor();
    await shot(`deadlock-proof-fresh-${width}`, wide);
    expect([await sidewaysOverflow(wide), await seriousFindings(wide)]).toEqual([0, []]);
  });

  it('is not deployed', async () => {
    await page.getByRole('button', { name: '发布…' }).click();
    const form = page.getByRole('region', { name: '新的发布' });
    await form.getByText('有 1 处错误，改好之后才能发布').waitFor();
    await form.getByLabel('版本说明（必填）').fill('试一试');
    await eventually(async () => expect(await form.getByRole('button', { name: '发布第 2 版' }).isDisabled()).toBe(true));
    const desk = await office.as(DESIGNER);
    const { resources } = await desk.call('readDraft', { path: { key: 'choice' } });
    await expect(desk.call('deploy', { body: { resources, note: '绕过页面' } })).rejects.toThrow(/"code":"deadlock"/);
    await page.goBack();
  });

  it('is mended with one click, which undo takes back', async () => {
    await page.getByRole('button', { name: '修好：改为排他网关' }).click();
    await page.getByText('没有发现问题').waitFor();
    await page.getByRole('button', { name: /^撤销/ }).click();
    await page.getByRole('button', { name: /流程会卡住/ }).waitFor();
    await page.getByRole('button', { name: /^重做/ }).click();
    await page.getByText('没有发现问题').waitFor();
    await page.getByRole('link', { name: /^证明/ }).click();
    await page.getByText('“请示办理”已证明').waitFor();
  });

  it('mends what lint finds: a forgotten end, a default, a silent split', async () => {
    await page.getByRole('link', { name: '画布', exact: true }).click();
    await select(page, 'End');
    await page.keyboard.press('Delete');
    await page.getByRole('button', { name: '修好：接上结束事件' }).click();
    await page.getByText('没有发现问题').waitFor();
    await select(page, 'Task_Draft');
    await connectTo(page, 'Task_Check');
    await page.getByRole('button', { name: '修好：画出并行网关' }).click();
    await page.getByRole('button', { name: '修好：画出并行网关' }).waitFor({ state: 'detached' });
    await page.locator('.djs-element.djs-shape[data-element-id^="Gateway_"]').first().waitFor();
    await shot('implicit-split-mended-1440');
  });
});
