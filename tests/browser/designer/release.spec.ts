import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { eventually } from '../../eventually';
import type { Office } from '../../integration/api/office';
import { CLERK, DESIGNER } from '../desk/cases';
import { openBrowser, seriousFindings, sidewaysOverflow, type TestBrowser } from '../harness/open-browser';
import { startServer } from '../harness/start-server';

const REVIEWER = 'dz-admin-2';
const SHOTS = process.env['SCREENSHOTS'];
const BEFORE = readFileSync(join(__dirname, 'fixtures/choice.bpmn'), 'utf8');
const AFTER = BEFORE.replace('name="核稿"', 'name="核校"');
const OTHER = BEFORE.replace('name="核稿"', 'name="核审"');
const file = (content: string) => [{ name: 'choice.bpmn', kind: 'bpmn' as const, content }];
const TAB = '/designer/processes/choice/release';

describe('releasing a process', () => {
  let office: Office;
  let browser: TestBrowser;
  let page: Page;
  let reviewer: Page;
  const shot = async (name: string, on = page) => void (SHOTS && (await on.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true })));
  const region = (name: string, on = page) => on.getByRole('region', { name, exact: true });
  const versions = async () => (await (await office.as(DESIGNER)).call('readDefinition', { path: { id: 'choice' } })).versions.map(({ version }) => version);
  beforeAll(async () => {
    office = await startServer('designer');
    browser = await openBrowser();
    page = await browser.signIn(office.base, { login: DESIGNER });
    reviewer = await browser.signIn(office.base, { login: REVIEWER });
    const designer = await office.as(DESIGNER);
    await designer.call('deploy', { body: { resources: file(BEFORE), note: '初始版本' } });
    await (await office.as(CLERK)).call('startInstance', { body: { definition: 'choice' } });
    await designer.call('saveDraft', { path: { key: 'choice' }, body: { resources: file(AFTER) } });
    await designer.call('saveCalendar', { body: { days: [{ date: '2096-10-09', kind: 'holiday', name: '机关搬迁', source: '内部通知' }] } });
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });
  afterEach(() => expect(browser?.faults).toEqual([]));

  it('says what it touches, writes the notes itself, and waits for a time of which it says what day that is', async () => {
    await page.goto(`${office.base}${TAB}`);
    const form = region('新的发布');
    await form.getByText('发布为第 2 版，此后新发起的案件按它办理').waitFor();
    await form.getByText('在办 1 件案件仍按各自发起时的版本办完，不受影响').waitFor();
    await form.getByText('校验通过').waitFor();
    await eventually(async () => expect(await form.getByLabel('发布说明（由版本比较生成，可修改）').inputValue()).toContain('核校'));
    const atOnce = form.getByRole('button', { name: '发布第 2 版' });
    await eventually(async () => expect(await atOnce.isDisabled()).toBe(true));
    await form.getByLabel('版本说明（必填）').fill('核稿改称核校');
    await eventually(async () => expect(await atOnce.isEnabled()).toBe(true));
    await form.getByRole('radio', { name: '定时生效' }).check();
    const time = form.getByLabel('生效时间（北京时间）');
    await time.fill('2020-01-06T08:00');
    await form.getByText('这个时间已经过去').waitFor();
    await eventually(async () => expect(await form.getByRole('button', { name: '定时发布第 2 版' }).isDisabled()).toBe(true));
    await time.fill('2096-10-06T08:00');
    await form.getByText(/不是工作日/).waitFor();
    await shot('release-time-1440');
    await time.fill('2096-10-09T08:00');
    await form.getByText(/，机关搬迁，不是工作日/).waitFor();
    await time.fill('2096-10-08T08:00');
    await form.getByText(/10月8日 星期一 08:00，工作日/).waitFor();
    await form.getByRole('button', { name: '定时发布第 2 版' }).click();
    await page.getByText('已安排：').waitFor();
    await form.getByText('已有一个发布在等待').waitFor();
    await form.getByText('等待生效').waitFor();
    await eventually(async () => expect(await versions()).toEqual([1]));
  });

  it('is taken back before its time, with a reason', async () => {
    await region('新的发布').getByRole('button', { name: '撤回 核稿改称核校' }).click();
    const dialog = page.getByRole('dialog');
    await eventually(async () => expect(await dialog.getByRole('button', { name: /^撤\s*回$/ }).isDisabled()).toBe(true));
    await dialog.getByRole('textbox').fill('先请同事复核');
    await dialog.getByRole('button', { name: /^撤\s*回$/ }).click();
    await region('历次发布').getByText('先请同事复核').waitFor();
    await region('历次发布').getByRole('button', { name: '查看 核稿改称核校' }).click();
    await page.getByRole('button', { name: '以此为草稿' }).waitFor();
    await page.keyboard.press('Escape');
  });

  it('is handed in for review where the organisation wants that', async () => {
    await page.getByRole('menuitem', { name: '待复核' }).click();
    await page.getByText('没有等待复核的发布').waitFor();
    await page.getByRole('button', { name: '要求复核' }).click();
    await page.getByText('已要求。提交人本人').waitFor();
    await page.goto(`${office.base}${TAB}`);
    const form = region('新的发布');
    await form.getByText('本单位规定：发布须由另一位管理员复核').waitFor();
    await form.getByText('校验通过').waitFor();
    await form.getByLabel('版本说明（必填）').fill('核稿改称核校，请复核');
    await form.getByRole('button', { name: '提交复核（第 2 版）' }).click();
    await form.getByText('等待复核').waitFor();
    await form.getByRole('button', { name: '查看 核稿改称核校，请复核' }).click();
    await page.getByText('这是您提交的发布，须由另一位管理员复核').waitFor();
    await eventually(async () => expect(await page.getByRole('button', { name: /同意/ }).count()).toBe(0));
    await page.keyboard.press('Escape');
  });

  it('is reviewed by another administrator, who sees the words, the proof and both drawings', async () => {
    await reviewer.goto(`${office.base}/designer/processes`);
    await reviewer.locator('nav .ant-badge', { hasText: '1' }).first().waitFor();
    await reviewer.setViewportSize({ width: 1024, height: 768 });
    await reviewer.locator('nav .ant-menu-item-icon', { hasText: '1' }).waitFor();
    await shot('reviews-badge-1024', reviewer);
    await reviewer.setViewportSize({ width: 1440, height: 900 });
    await reviewer.getByRole('menuitem', { name: /待复核/ }).click();
    await shot('reviews-1440', reviewer);
    await reviewer.getByRole('button', { name: '复核 核稿改称核校，请复核' }).click();
    const differences = region('与第 1 版的差别（系统比较）', reviewer);
    await differences.getByText(/核校/).first().waitFor();
    await region('校验与证明（对提交的文件，刚刚进行）', reviewer).getByText('校验通过').waitFor();
    await differences.locator('figure svg [data-element-id="Task_Check"]').nth(1).waitFor();
    await eventually(async () => expect(await differences.locator('figure').count()).toBe(2));
    await differences.locator('.lz-badge', { hasText: '修改' }).nth(1).waitFor();
    await eventually(async () => expect(await reviewer.getByRole('button', { name: /^退\s*回$/ }).isDisabled()).toBe(true));
    await shot('review-1440', reviewer);
    expect(await seriousFindings(reviewer)).toEqual([]);
    await reviewer.getByLabel('复核意见（退回时必填）').fill('同意发布');
    await reviewer.getByRole('button', { name: '同意，立即生效' }).click();
    await reviewer.getByText('没有等待复核的发布').waitFor();
    await eventually(async () => expect(await versions()).toEqual([2, 1]));
  });

  it('shows in the other browser by itself that it is in force', async () => {
    await page.getByText('第 2 版生效', { exact: true }).waitFor();
    await page.getByText('与第 2 版一致', { exact: true }).waitFor();
    await region('新的发布').getByText('与生效的第 2 版一致，没有可发布的修改').waitFor();
    await region('历次发布').getByText('生效中').waitFor();
    await region('历次发布').getByText('同意发布').waitFor();
    await shot('release-list-1440');
  });

  it('goes back to an earlier version with a reason, after saying what that touches', async () => {
    await page.getByRole('button', { name: '回退到较早的版本…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('发布为第 3 版').waitFor();
    await dialog.getByText('第 1 版：在办 1 件').waitFor();
    const ok = dialog.getByRole('button', { name: '回退：以第 1 版的文件发布第 3 版' });
    await eventually(async () => expect(await ok.isDisabled()).toBe(true));
    await dialog.getByLabel('回退理由（记入版本说明和审计）').fill('核校的名称与制度不符');
    await shot('roll-back-1440');
    await ok.click();
    await page.getByText('已回退：第 3 版生效').waitFor();
    await page.getByText('第 3 版生效', { exact: true }).waitFor();
    await region('历次发布').getByText('已回退', { exact: true }).waitFor();
    await eventually(async () => expect(await versions()).toEqual([3, 2, 1]));
  });

  it('wants a reason when another version comes into force while the draft is open, and a new one for each', async () => {
    const designer = await office.as(DESIGNER);
    await designer.call('saveDraft', { path: { key: 'choice' }, body: { resources: file(OTHER) } });
    await page.goto(`${office.base}${TAB}`);
    const form = region('新的发布');
    await form.getByText('校验通过').waitFor();
    await form.getByLabel('版本说明（必填）').fill('再改名');
    await form.getByRole('button', { name: '提交复核（第 4 版）' }).waitFor();
    await designer.call('rollBack', { body: { process: 'choice', version: 2, base: 3, reason: '试验' } });
    await form.getByText('草稿由第 3 版画起，现行已是第 4 版').waitFor();
    const submit = form.getByRole('button', { name: '提交复核（第 5 版）' });
    await eventually(async () => expect(await submit.isDisabled()).toBe(true));
    await form.getByLabel('仍以草稿取代第 4 版的理由').fill('与乙商定');
    await eventually(async () => expect(await submit.isEnabled()).toBe(true));
    await designer.call('rollBack', { body: { process: 'choice', version: 3, base: 4, reason: '试验完毕' } });
    await form.getByText('草稿由第 3 版画起，现行已是第 5 版').waitFor();
    await eventually(async () => expect(await form.getByLabel('仍以草稿取代第 5 版的理由').inputValue()).toBe(''));
    await eventually(async () => expect(await form.getByRole('button', { name: '提交复核（第 6 版）' }).isDisabled()).toBe(true));
  });

  it('is reviewed until two administrators agree that it need not be', async () => {
    await reviewer.getByRole('button', { name: '取消复核…' }).click();
    await reviewer.getByText('须由另一位管理员同意后才取消').waitFor();
    await reviewer.getByRole('button', { name: '提出取消', exact: true }).click();
    await reviewer.getByText(/信息管理员乙 于 .+ 提出取消复核/).waitFor();
    await eventually(async () => expect(await reviewer.getByRole('button', { name: '同意取消' }).count()).toBe(0));
    await page.getByRole('menuitem', { name: '待复核' }).click();
    await shot('rule-lifting-1440');
    await page.getByRole('button', { name: '同意取消' }).click();
    await page.getByText('未要求。管理员和流程设计员可以直接发布。').waitFor();
    await reviewer.getByText('未要求。管理员和流程设计员可以直接发布。').waitFor();
  });

  it('fits a tablet and can be read by everybody', async () => {
    const tablet = await browser.signIn(office.base, { login: DESIGNER, width: 1024 });
    await (await office.as(DESIGNER)).call('saveDraft', { path: { key: 'choice' }, body: { resources: file(AFTER) } });
    await tablet.goto(`${office.base}${TAB}`);
    await region('新的发布', tablet).getByText('校验通过').waitFor();
    await region('新的发布', tablet).getByRole('radio', { name: '定时生效' }).check();
    await region('历次发布', tablet).getByText('已回退', { exact: true }).first().waitFor();
    expect([await sidewaysOverflow(tablet), await seriousFindings(tablet)]).toEqual([0, []]);
    await shot('release-1024', tablet);
    await tablet.getByRole('button', { name: 'English' }).click();
    await tablet.getByRole('button', { name: 'Schedule version 6' }).waitFor();
    expect(await sidewaysOverflow(tablet)).toBe(0);
    await shot('release-english-1024', tablet);
    await tablet.getByRole('button', { name: '中文' }).click();
    await tablet.getByRole('button', { name: /^查看 回退到第 1 版/ }).click();
    await tablet.locator('figure svg [data-element-id="Task_Check"]').first().waitFor();
    expect([await sidewaysOverflow(tablet), await seriousFindings(tablet)]).toEqual([0, []]);
    await tablet.goto(`${office.base}/designer/reviews`);
    await tablet.getByText('没有等待复核的发布').waitFor();
    expect([await sidewaysOverflow(tablet), await seriousFindings(tablet)]).toEqual([0, []]);
    await shot('reviews-1024', tablet);
  });
});
