import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Office } from '../../integration/api/office';
import { DESIGNER, startMatter } from '../desk/cases';
import { openBrowser, type TestBrowser } from '../harness/open-browser';
import { startServer } from '../harness/start-server';
import { select } from './drawing';

const KEY = 'dz-no-escalation';

describe('the designer’s pages', () => {
  let office: Office;
  let browser: TestBrowser;
  let page: Page;
  let instance: string;
  const go = (path: string, on = page) => on.goto(`${office.base}/designer${path}`);
  beforeAll(async () => {
    office = await startServer('designer');
    browser = await openBrowser();
    page = await browser.signIn(office.base, { login: DESIGNER });
    instance = (await startMatter(office, '变更许可证')).instance;
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });
  afterEach(() => expect(browser?.faults).toEqual([]));

  it('leave the mark of bpmn.io uncovered', async () => {
    await go(`/processes/${KEY}/canvas`);
    await page.locator('.bjs-powered-by').waitFor();
    await page.getByText('校验结果').first().waitFor();
    // Measured and looked at in one go: what is read meanwhile moves it.
    const isOnTop = () =>
      Array.from(document.querySelectorAll('.bjs-powered-by'), (mark) => {
        const { x, y, width, height } = mark.getBoundingClientRect();
        return mark.contains(document.elementFromPoint(x + width / 2, y + height / 2));
      })[0];
    expect(await page.evaluate(isOnTop)).toBe(true);
  });

  it('speak Chinese in every menu of the canvas, and English on request', async () => {
    await go(`/processes/${KEY}/canvas`);
    await page.locator('.djs-palette .entry').first().waitFor();
    const titles = await page.locator('.djs-palette .entry').evaluateAll((entries) => entries.map((entry) => entry.getAttribute('aria-label') ?? ''));
    await select(page, 'Task_Form');
    const pad = await page.locator('.djs-context-pad .entry').evaluateAll((entries) => entries.map((entry) => entry.getAttribute('title') ?? ''));
    await page.locator('.djs-context-pad .entry[data-action="append"]').click();
    await page.locator('.djs-popup .djs-popup-label').first().waitFor();
    const menu = await page.locator('.djs-popup .djs-popup-label').allTextContents();
    const groups = await page.locator('.djs-popup .entry-header').allTextContents();
    const words = [...titles, ...pad, ...menu, ...groups].filter((word) => word !== '');
    expect(words.length).toBeGreaterThan(40);
    expect(words.filter((word) => !/\p{Script=Han}/u.test(word))).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Create user task' }).waitFor();
    await page.getByRole('button', { name: '中文' }).click();
    await page.getByRole('button', { name: '新建人工任务' }).waitFor();
  });

  it('go from a finding to its element', async () => {
    await go(`/processes/${KEY}/check`);
    await page.getByRole('button', { name: /办结级别 → 第二级办结/ }).click();
    await page.getByRole('complementary', { name: '属性' }).getByText('顺序流').waitFor();
    await page.locator('.djs-element.selected[data-element-id="Flow_Gate_Level_End_Level2"]').first().waitFor({ state: 'attached' });
  });

  it('try a decision and show the rows that matched', async () => {
    await go(`/processes/${KEY}/decisions`);
    await page.getByLabel('起始级别').fill('3');
    await page.getByRole('region', { name: '试算' }).getByRole('button', { name: '试算' }).click();
    await page.getByText('命中第 3、4 行').waitFor();
    const colours = await page.locator('.dz-dmn td.rule-index').evaluateAll((cells) => cells.slice(0, 4).map((cell) => getComputedStyle(cell).backgroundColor));
    expect(new Set(colours).size).toBe(2);
  });

  it('make a new process from the office’s empty sheet, ready to be deployed', async () => {
    await go('/processes');
    await page.getByRole('button', { name: '新建流程' }).click();
    await page.getByLabel('流程名称').fill('请示办理');
    await page.getByLabel('流程标识').fill('qingshi');
    await page.getByLabel('流程标识').press('Enter');
    await page.getByRole('heading', { level: 1, name: '请示办理' }).waitFor();
    await page.getByText('尚未发布').waitFor();
    await select(page, 'Task_Draft');
    await page.getByText('由 发起人 办理，3 个工作日内，到期前 1 个工作日提醒。').waitFor();
    await page.getByRole('button', { name: '发布…' }).click();
    const form = page.getByRole('region', { name: '新的发布' });
    await form.getByText('首次发布，成为第 1 版').waitFor();
    await form.getByLabel('版本说明（必填）').fill('新流程');
    const reason = form.getByLabel('有警告仍发布的理由（必填）');
    await form.getByText(/校验通过|有 \d+ 处警告/).first().waitFor();
    if (await reason.isVisible()) await reason.fill('试运行');
    await form.getByRole('button', { name: '发布第 1 版' }).click();
    await page.getByText('第 1 版生效', { exact: true }).waitFor();
    await go('/processes');
    await page.getByRole('row', { name: /请示办理 qingshi/ }).waitFor();
  });

  it('take in a drawing from a file, and refuse what cannot be read', async () => {
    await go('/processes');
    const picker = page.locator('input[type="file"]');
    await picker.setInputFiles({ name: 'broken.bpmn', mimeType: 'application/xml', buffer: Buffer.from('<bpmn:definitions') });
    await page.locator('.ant-message-error').waitFor();
    const folder = join(__dirname, '../../../workflows/jyg/jyg-signing');
    await picker.setInputFiles([join(folder, 'process.bpmn'), join(folder, 'jyg-signing-rules.dmn')]);
    await page.getByText('尚未发布').waitFor();
    await page.locator('.djs-element').first().waitFor();
    await go('/processes');
    await page.getByRole('heading', { name: '尚未发布过的流程' }).waitFor();
  });

  it('let a person decide when two draw at the same time', async () => {
    await go(`/processes/${KEY}/canvas`);
    await page.locator('.djs-element[data-element-id="Task_Form"]').first().waitFor();
    await select(page, 'Task_Form');
    await page.getByRole('textbox', { name: '名称' }).fill('填写审批表（甲）');
    await page.getByText('草稿已保存').waitFor();
    const desk = await office.as(DESIGNER);
    const draft = await desk.call('readDraft', { path: { key: KEY } });
    await desk.call('saveDraft', { path: { key: KEY }, body: { resources: draft.resources, revision: draft.revision } });
    await page.getByRole('textbox', { name: '名称' }).fill('填写审批表（乙）');
    await page.getByText('草稿刚刚已由他人保存').waitFor();
    await page.getByRole('button', { name: '用我的覆盖' }).click();
    await page.getByText('草稿已保存').waitFor();
    expect((await desk.call('readDraft', { path: { key: KEY } })).resources.some(({ content }) => content.includes('填写审批表（乙）'))).toBe(true);
  });

  it('keep the draft in the browser while the server cannot be reached', async () => {
    await page.route('**/api/drafts/**', (route) => route.abort());
    await page.getByRole('textbox', { name: '名称' }).fill('填写审批表（丙）');
    await page.getByText(/草稿已保存在本机/).waitFor();
    await page.unroute('**/api/drafts/**');
    await page.getByText('草稿已保存 ·').waitFor();
  });

  it('watch a running case through the inspection protocol', async () => {
    await go(`/inspect/${instance}`);
    await page.getByRole('button', { name: /令牌 .+填写审批表/ }).waitFor();
    await page.getByRole('button', { name: /令牌 .+登记后3个/ }).waitFor();
    await page.getByRole('region', { name: '编译后的状态机（XState）' }).getByText('填写审批表', { exact: true }).first().waitFor();
    const task = (await (await office.as(DESIGNER)).call('readInstance', { path: { id: instance } })).standing.find(({ node }) => node === 'Task_Form')?.tasks?.[0];
    const data = { 不能办原因: '把握不准', 说不理由: '经营场所证明材料不齐，现行规定未明确可否容缺办理' };
    await (await office.as('dz-shenpike-keyuan-1')).call('completeTask', { path: { id: task ?? '' }, body: { outcome: 'submit', data } });
    await page.getByRole('button', { name: /令牌 .+综合研判/ }).waitFor();
  });
});
