import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Office } from '../../integration/api/office';
import { DESIGNER } from '../desk/cases';
import { openBrowser, seriousFindings, sidewaysOverflow, type TestBrowser } from '../harness/open-browser';
import { startServer } from '../harness/start-server';
import { choose } from './drawing';
import { fillMatter, fillReasons } from './fill-matter';

/** The engine, the editors and the forms come over the wire first, to a machine that is busy with other tests. */
const WAIT_MS = 20_000;
const SHOTS = process.env['SCREENSHOTS'];
const SCENARIO = join(__dirname, '../../../workflows/dz/dz-no-escalation/scenarios/three-days-alarm.yaml');

describe('the simulation of a draft', () => {
  let office: Office;
  let browser: TestBrowser;
  let page: Page;
  const go = (on = page) => on.goto(`${office.base}/designer/processes/dz-no-escalation/simulation`);
  const shot = async (name: string, on = page) => void (SHOTS && (await on.screenshot({ path: join(SHOTS, `${name}.png`) })));
  const clock = (text: string) => page.getByRole('region', { name: '仿真时钟' }).getByRole('status').filter({ hasText: text });
  const tasks = (on = page) => on.getByRole('region', { name: '各人待办' });
  beforeAll(async () => {
    office = await startServer('designer');
    browser = await openBrowser();
    page = await browser.signIn(office.base, { login: DESIGNER });
    page.setDefaultTimeout(WAIT_MS);
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });
  afterEach(async () => {
    await shot('last');
    expect(browser?.faults).toEqual([]);
  });

  it('starts a case as any person, with the real form', async () => {
    await go();
    await page.getByRole('heading', { name: '发起试办' }).waitFor();
    await choose(page, '以谁的身份发起', '行政审批科科员甲');
    await page.getByLabel('发起时间').fill('2026-11-23T09:00');
    await page.getByRole('button', { name: /^开\s*始$/ }).click();
    await page.getByText('表单有未填好的内容').waitFor();
    await fillMatter(page);
    await shot('simulation-start-1440');
    await page.getByRole('button', { name: /^开\s*始$/ }).click();
    await tasks().getByRole('heading', { name: '行政审批科科员甲' }).waitFor();
    await clock('2026年11月23日 星期一 09:00').waitFor();
  });

  it('acts as the holder: form, outcome, opinion', async () => {
    await tasks().getByRole('button', { name: /填写审批表/ }).click();
    await fillReasons(page);
    await page.getByRole('region', { name: /以 行政审批科科员甲 的身份办理/ }).getByRole('button', { name: '提请单位（科室）负责人审批' }).click();
    await tasks().getByRole('button', { name: /综合研判/ }).click();
    const head = page.getByRole('region', { name: /以 行政审批科负责人 的身份办理“综合研判”/ });
    await head.getByRole('button', { name: '把握不准，提请上一级' }).click();
    await head.getByText('选“把握不准，提请上一级”须写意见').waitFor();
    await shot('simulation-act-1440');
    await head.getByLabel('意见', { exact: true }).fill('提请研判');
    await head.getByRole('button', { name: '把握不准，提请上一级' }).click();
    await tasks().getByRole('button', { name: /组织审核研判/ }).waitFor();
    await page.getByText(/以 行政审批科负责人/).waitFor({ state: 'detached' });
  });

  it('jumps to the next moment, and takes a step back', async () => {
    await page.getByRole('button', { name: '跳到下一时点' }).click();
    await clock('2026年11月23日 星期一 17:30').waitFor();
    await page.getByLabel('快进工作日数').fill('3');
    await page.getByRole('button', { name: '快进 3 个工作日' }).click();
    await tasks().getByRole('button', { name: /作阶段性答复/ }).waitFor();
    await shot('simulation-late-1440');
    await page.getByRole('button', { name: '撤回一步' }).click();
    await tasks().getByRole('button', { name: /作阶段性答复/ }).waitFor({ state: 'detached' });
    await clock('2026年11月23日 星期一 17:30').waitFor();
    await page.getByRole('button', { name: '撤回一步' }).click();
    await clock('2026年11月23日 星期一 09:00').waitFor();
  });

  it('returns the case where the process allows it', async () => {
    await tasks().getByRole('button', { name: /组织审核研判/ }).click();
    await page.locator('.dz-sim-act summary').click();
    await choose(page, '操作', '退回');
    await choose(page, '去向', '填写审批表');
    await page.locator('.dz-sim-act .dz-sim-more').getByLabel('理由').fill('材料不齐');
    await page.getByRole('button', { name: '执行“退回”' }).click();
    await tasks().getByRole('button', { name: /填写审批表/ }).waitFor();
    await page.getByText('退回至“填写审批表”：材料不齐').waitFor();
  });

  it('keeps the way gone as a scenario file that the runner reads', async () => {
    await page.getByLabel('剧本名称').fill('三级研判');
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载剧本' }).click()]);
    expect(file.suggestedFilename()).toBe('三级研判.yaml');
    const text = readFileSync(await file.path(), 'utf8');
    expect(text).toContain('definition: dz-no-escalation');
    expect(text).toContain('task: Task_Head');
    await page.getByRole('button', { name: '重新开始' }).click();
    await page.getByRole('heading', { name: '发起试办' }).waitFor();
    await page.locator('input[type=file][aria-label="载入剧本…"]').setInputFiles(await file.path());
    await page.getByRole('button', { name: /播\s*放/ }).click();
    await page.getByText('与预期一致').waitFor({ timeout: 60_000 });
  });

  it('plays a scenario of the repository, compared with what it expects', async () => {
    await page.locator('input[type=file][aria-label="载入剧本…"]').setInputFiles(SCENARIO);
    await page.getByText('登记满3个工作日未答复：报警并作阶段性答复，程序继续').waitFor();
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByText('第 1 / 10 步').waitFor();
    await page.getByRole('button', { name: /播\s*放/ }).click();
    await page.getByText('与预期一致').waitFor({ timeout: 60_000 });
    await page.getByText(/^已办结/).waitFor();
    await shot('simulation-played-1440');
  });

  it('is still there after a look at the canvas', async () => {
    await page.getByRole('link', { name: /^画布/ }).click();
    await page.getByRole('link', { name: /^仿真/ }).click();
    await page.getByText('与预期一致').waitFor();
  });

  it.each([1440, 1024] as const)('fits at %i px without serious findings of axe', async (width) => {
    const wide = await browser.signIn(office.base, { login: DESIGNER, width });
    wide.setDefaultTimeout(WAIT_MS);
    await go(wide);
    await wide.getByRole('heading', { name: '发起试办' }).waitFor();
    expect([await sidewaysOverflow(wide), await seriousFindings(wide)]).toEqual([0, []]);
    await wide.locator('input[type=file][aria-label="载入剧本…"]').setInputFiles(SCENARIO);
    for (const step of [1, 2]) {
      await wide.getByRole('button', { name: '下一步' }).click();
      await wide.getByText(`第 ${step} / 10 步`).waitFor();
    }
    await tasks(wide).getByRole('button', { name: /组织审核研判/ }).click();
    await wide.getByText(/以 分管领导乙 的身份办理/).waitFor();
    await shot(`simulation-${width}`, wide);
    expect([await sidewaysOverflow(wide), await seriousFindings(wide)]).toEqual([0, []]);
    await wide.context().close();
  });
});
