import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ActionResult } from '@liuzhuan/contract';
import type { Page } from 'playwright-core';
import type { Office } from '../../integration/api/office';
import { PASSWORD } from '../../postgres/seeded-database';
import { CLERK, DESIGNER, HEAD, nextTask, startMatter, startMatterAtHead } from '../desk/cases';
import { openBrowser, type TestBrowser } from '../harness/open-browser';
import { smallerPng } from '../harness/smaller-png';
import { startServer } from '../harness/start-server';
import { choose, padEntry, select } from './drawing';
import { fillMatter, fillReasons } from './fill-matter';

/** With LIUZHUAN_GUIDE_PICTURES=1 the way also takes the pictures of docs/admin-guide.zh-CN.md. */
const SHOTS = process.env['SCREENSHOTS'];
const PICTURES = process.env['LIUZHUAN_GUIDE_PICTURES'] === '1' ? join(__dirname, '../../../docs/images/guide') : SHOTS;
const WAIT_MS = 20_000;
/** Messages fade in; a picture waits for them. */
const SETTLE_MS = 400;
const KEY = 'dz-no-escalation';
const INSPECTOR = 'dz-duchashi-fuzeren';
const REVIEW = '督查室复核';

/** The way of docs/admin-guide.zh-CN.md, chapter by chapter, in one sitting. */
describe('an administrator who is here for the first time', () => {
  let office: Office;
  let browser: TestBrowser;
  let page: Page;
  let atForm: ActionResult;
  const picture = async (name: string, folder = PICTURES) => {
    if (folder === undefined) return;
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(SETTLE_MS);
    writeFileSync(join(folder, `${name}.png`), smallerPng(await page.screenshot()));
  };
  const tab = (name: string) => page.getByRole('navigation', { name: '流程的各页' }).getByRole('link', { name: new RegExp(`^${name}`) });
  const tasks = () => page.getByRole('region', { name: '各人待办' });

  let isLost = false;
  /** One sitting: once something went wrong, nothing that follows means anything. */
  const step = (name: string, walk: () => Promise<void>) =>
    it(name, async () => {
      if (isLost) throw new Error('Expected the steps before to have worked');
      isLost = true;
      await walk().finally(() => picture('last', SHOTS));
      isLost = false;
    });

  beforeAll(async () => {
    office = await startServer('designer');
    browser = await openBrowser();
    page = await browser.signIn(office.base, { login: DESIGNER });
    page.setDefaultTimeout(WAIT_MS);
    await page.context().clearCookies();
    atForm = await startMatter(office, '新办食品经营许可证');
    await startMatterAtHead(office, '变更食品经营许可证');
    const body = { outcome: 'cannot', opinion: '材料不齐', data: {} };
    await (await office.as(HEAD)).call('completeTask', { path: { id: nextTask(await startMatterAtHead(office, '补办营业执照')) }, body });
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });
  afterEach(() => expect(browser?.faults).toEqual([]));

  step('1. signs in', async () => {
    await page.goto(`${office.base}/designer`);
    await page.getByLabel('账号').fill(DESIGNER);
    await page.getByLabel('密码').fill(PASSWORD);
    await picture('01-sign-in');
    await page.getByRole('button', { name: /登\s*录/ }).click();
    await page.getByRole('heading', { level: 1, name: '流程' }).waitFor();
    await page.getByRole('link', { name: '说“不”事项提级管理' }).waitFor();
    await picture('02-processes');
  });

  step('2. opens a process and finds its way', async () => {
    await page.getByRole('link', { name: '说“不”事项提级管理' }).click();
    await page.getByText('第 1 版生效').waitFor();
    await select(page, 'Task_Deputy');
    await page.getByRole('heading', { level: 2, name: '组织审核研判' }).waitFor();
    await picture('03-canvas');
  });

  step('3. puts a step between two others', async () => {
    await select(page, 'Task_Form');
    await padEntry(page, 'lz-append-step').click();
    await page.locator('.djs-popup .entry', { hasText: '核稿' }).first().waitFor();
    await picture('04-office-steps');
    await page.locator('.djs-popup .entry', { hasText: '核稿' }).first().click();
    await page.getByRole('heading', { level: 2, name: '核稿' }).waitFor();
    await page.getByRole('textbox', { name: '名称' }).fill(REVIEW);
    await page.getByRole('heading', { level: 2, name: REVIEW }).waitFor();
    await page.getByText('草稿已保存').waitFor();
  });

  step('4. says who does it, by when, and what may be done', async () => {
    await page.getByRole('button', { name: '收起校验结果' }).click();
    await choose(page, '由谁办理', /^…的负责人$/);
    await choose(page, '科室', '督查室');
    await page.getByText('今天是：督查室负责人').waitFor();
    await page.getByRole('spinbutton', { name: '多久', exact: true }).fill('2');
    await page.getByText(/收到，应于 .+ 前办结/).first().waitFor();
    await page.getByText(/收到，应于 .+ 前办结/).first().scrollIntoViewIfNeeded();
    await picture('05-who-and-when');
    await choose(page, '使用的表单', 'dz-a4');
    await choose(page, '此步可填写', '部分字段（其余只读）');
    await choose(page, '此步可填写的字段（其余只读）', '备注');
    await page.keyboard.press('Escape');
    await page.getByRole('textbox', { name: '按钮文字' }).fill('复核同意');
    await choose(page, '意见', '必填');
    await picture('06-what-may-be-done');
    await page.getByText('草稿已保存').waitFor();
    await page.getByRole('button', { name: '展开校验结果' }).click();
    await page.getByRole('status').filter({ hasText: '错误 0 · 警告 0' }).waitFor();
  });

  step('5. is shown a mistake, sees how a case gets there, and mends it', async () => {
    await select(page, 'Merge_Deputy');
    await padEntry(page, 'replace').click();
    await page.locator('.djs-popup .entry', { hasText: '并行网关' }).first().click();
    await page.getByRole('button', { name: /案件永远办结不了/ }).waitFor();
    await picture('07-finding');
    await tab('证明').click();
    await page.getByText(/会出问题：1 处/).waitFor();
    await page.getByRole('button', { name: '暂停' }).click();
    await page.getByRole('button', { name: '下一步' }).click();
    await picture('08-proof-plays');
    await page.getByRole('button', { name: '修好：改为排他网关' }).click();
    await page.getByRole('status').filter({ hasText: '错误 0 · 警告 0' }).waitFor();
    await tab('证明').click();
    await page.getByText('“说“不”事项提级管理”已证明').waitFor();
    await picture('09-proven');
  });

  step('6. tries a case as the people who will do it', async () => {
    await tab('仿真').click();
    await choose(page, '以谁的身份发起', '行政审批科科员甲');
    await page.getByLabel('发起时间').fill('2026-11-23T09:00');
    await fillMatter(page);
    await picture('10-simulation-start');
    await page.getByRole('button', { name: /^开\s*始$/ }).click();
    await tasks().getByRole('button', { name: /填写审批表/ }).click();
    await fillReasons(page);
    await page.getByRole('button', { name: '提请单位（科室）负责人审批' }).click();
    await tasks().getByRole('button', { name: new RegExp(REVIEW) }).click();
    await page.getByText(`以 督查室负责人 的身份办理“${REVIEW}”`).waitFor();
    await picture('11-simulation-new-step');
    await page.getByRole('button', { name: '跳到下一时点' }).click();
    await page.getByRole('region', { name: '仿真时钟' }).getByRole('status').filter({ hasNotText: '09:00' }).first().waitFor();
    await page.getByLabel('剧本名称').fill('经督查室复核');
    await page.getByRole('region', { name: '仿真时钟' }).scrollIntoViewIfNeeded();
    await picture('12-simulation-clock');
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载剧本' }).click()]);
    expect(file.suggestedFilename()).toBe('经督查室复核.yaml');
  });

  step('7. looks at what has changed', async () => {
    await tab('比较').click();
    await page.getByRole('region', { name: '差别' }).getByText(new RegExp(`新增.*${REVIEW}|${REVIEW}`)).first().waitFor();
    await page.getByRole('checkbox', { name: '只看影响办理的' }).check();
    await picture('13-comparison');
  });

  step('8. releases it', async () => {
    await page.getByRole('button', { name: '发布…' }).click();
    const form = page.getByRole('region', { name: '新的发布', exact: true });
    await form.getByText('在办 3 件案件仍按各自发起时的版本办完，不受影响').waitFor();
    await form.getByText('校验通过').waitFor();
    await form.getByLabel('版本说明（必填）').fill('填写审批表之后增加督查室复核');
    await picture('14-release');
    await form.getByRole('radio', { name: '定时生效' }).check();
    await form.getByLabel('生效时间（北京时间）').fill('2096-10-08T08:00');
    await form.getByRole('button', { name: '定时发布第 2 版' }).scrollIntoViewIfNeeded();
    await picture('15-release-at-a-time');
    await form.getByRole('radio', { name: '立即生效' }).check();
    await form.getByRole('button', { name: '发布第 2 版' }).click();
    await page.getByText('第 2 版生效', { exact: true }).waitFor();
  });

  step('9. moves the running cases', async () => {
    await tab('迁移').click();
    await page.getByText('第 1 版（在办 3 件）').waitFor();
    await page.getByRole('button', { name: '试算', exact: true }).click();
    await page.getByText('试算完成：3 件中 3 件可以迁移，0 件不能').waitFor();
    await picture('16-dry-run');
    await page.getByRole('button', { name: '迁移全部 3 件…' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('改版：增加督查室复核');
    await page.getByRole('dialog').getByRole('button', { name: /迁\s*移/ }).click();
    await page.getByText('迁移完成：3 件中 3 件已迁移，0 件留在旧版本').waitFor();
    await picture('17-moved');
    const data = { 不能办原因: '把握不准', 说不理由: '经营场所证明材料不齐' };
    const reviewing = await (await office.as(CLERK)).call('completeTask', { path: { id: nextTask(atForm) }, body: { outcome: 'submit', data } });
    expect(reviewing.next.map(({ name, persons }) => [name, persons.map(({ id }) => id)])).toEqual([[REVIEW, [INSPECTOR]]]);
  });

  step('10. watches them', async () => {
    await tab('运行').click();
    await page.getByRole('row', { name: /新办食品经营许可证.*第 2 版/ }).waitFor();
    await picture('18-runs');
    await page.getByRole('link', { name: /新办食品经营许可证/ }).click();
    await page.getByRole('tab', { name: '经过' }).waitFor();
    await page.locator('.djs-element', { hasText: /督查室|复核/ }).first().waitFor();
    await picture('19-case');
  });

  step('11. goes back to the version before', async () => {
    await page.goto(`${office.base}/designer/processes/${KEY}/release`);
    await page.getByRole('button', { name: '回退到较早的版本…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('第 2 版：在办 3 件').waitFor();
    await dialog.getByLabel('回退理由（记入版本说明和审计）').fill('督查室人手不足，先恢复原流程');
    await picture('20-roll-back');
    await dialog.getByRole('button', { name: '回退：以第 1 版的文件发布第 3 版' }).click();
    await page.getByText('第 3 版生效', { exact: true }).waitFor();
  });
});
