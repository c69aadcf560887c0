import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { eventually } from '../../eventually';
import type { Office } from '../../integration/api/office';
import { DESIGNER } from '../desk/cases';
import { openBrowser, seriousFindings, sidewaysOverflow, type TestBrowser } from '../harness/open-browser';
import { startServer } from '../harness/start-server';
import { keyboardFindings } from '../harness/walk-by-keyboard';
import { editedFiles, moved } from './comparison-draft';

const SHOTS = process.env['SCREENSHOTS'];
const KEY = 'dz-no-escalation';

describe('the comparison of two versions', () => {
  let office: Office;
  let browser: TestBrowser;
  let page: Page;
  const shot = async (name: string, on = page) => void (SHOTS && (await on.screenshot({ path: join(SHOTS, `${name}.png`) })));
  const compare = (query = '', on = page) => on.goto(`${office.base}/designer/processes/${KEY}/comparison${query}`);
  const lines = async () => (await page.getByRole('region', { name: '差别' }).locator('.dz-cmp-line').allTextContents()).map((line) => line.replace(/^\S+ /, ''));
  const badges = async (drawing: RegExp) => (await page.getByRole('group', { name: drawing }).locator('.dz-cmp-badge').allTextContents()).sort();
  beforeAll(async () => {
    office = await startServer('designer');
    browser = await openBrowser();
    page = await browser.signIn(office.base, { login: DESIGNER });
    const designer = await office.as(DESIGNER);
    const { resources } = await designer.call('readDefinition', { path: { id: KEY } });
    await designer.call('saveDraft', { path: { key: KEY }, body: { resources: moved(editedFiles(resources), 'Task_FollowUp', 40) } });
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });
  afterEach(() => expect(browser?.faults).toEqual([]));

  it('tells in words what the draft changes, by step, form and table', async () => {
    await compare();
    await page.getByText('共 9 处差别').waitFor();
    await eventually(async () => expect(await lines()).toEqual([
      '修改“作阶段性答复”的限时由 4 个工作小时 改为 2 个工作小时',
      '新增新增环节“会签”（人工任务）：办理人 发起人所在科室的负责人、限时 3 个工作日',
      '新增新增走向：“会签”→“负责人另有其人？”',
      '修改“已答复？”走向“计时结束”（是）的条件由 答复时间 != null 改为 答复时间 < now',
      '修改“填写审批表”→“负责人另有其人？”改接为“填写审批表”→“会签”',
      '移动移动了 1 个图形的位置：“跟踪问效”（不影响办理）',
      '修改1 个图形的连线走法、文字位置或颜色有调整：“填写审批表”走向“会签”（不影响办理）',
      '修改决策表“四级责任链条”第 2 行的输出“时限”由 "1 working day" 改为 "2 working days"',
      '新增表单“说“不”事项提级管理审批表”新增必填字段“承诺”（多行文字）',
    ]));
    await eventually(async () => expect(await page.getByRole('region', { name: '差别' }).locator('h3').allTextContents()).toEqual(['“作阶段性答复”', '“会签”', '“已答复？”', '“填写审批表”', '图形', '决策表“四级责任链条”', '表单“说“不”事项提级管理审批表”']));
    const table = page.getByRole('region', { name: '表单与决策表：前后对照' });
    await eventually(async () => expect(await table.locator('tbody tr.ant-table-row').allTextContents()).toEqual(['✎ 修改第 2 行的输出“时限”"1 working day""2 working days"', '+ 新增字段“承诺”（没有）必填字段“承诺”（多行文字）']));
  });

  it('marks both drawings with a colour and a word', async () => {
    await page.locator('.dz-cmp-badge').first().waitFor();
    // One step of its own accord, four by their form, one by its decision table; of lines only the sign.
    const changed = Array.from({ length: 6 }, () => '✎ 修改');
    await eventually(async () => expect(await badges(/^之前的流程图/)).toEqual(['⇄ 移动', '✎', '✎', ...changed]));
    await eventually(async () => expect(await badges(/^之后的流程图/)).toEqual(['+', '+ 新增', '⇄ 移动', '✎', '✎', ...changed]));
    await shot('comparison-1440');
  });

  it('shows the element of a line in both drawings', async () => {
    await page.locator('.dz-cmp-line', { hasText: '“作阶段性答复”的限时' }).click();
    const shown = page.locator('.dz-cmp-chosen[data-element-id="Task_Interim"]');
    await shown.nth(1).waitFor({ state: 'attached' });
    await eventually(async () => expect(await shown.count()).toBe(2));
    for (const drawing of [/^之前的流程图/, /^之后的流程图/]) {
      const frame = await page.getByRole('group', { name: drawing }).boundingBox();
      const box = await page.getByRole('group', { name: drawing }).locator('[data-element-id="Task_Interim"] .djs-visual').first().boundingBox();
      if (!frame || !box) throw new Error('Expected the step to be drawn');
      expect(Math.abs(box.x + box.width / 2 - frame.x - frame.width / 2)).toBeLessThan(30);
      expect(Math.abs(box.y + box.height / 2 - frame.y - frame.height / 2)).toBeLessThan(30);
    }
    await shot('comparison-chosen-1440');
  });

  it('moves both drawings as one', async () => {
    const place = async (drawing: RegExp) => (await page.getByRole('group', { name: drawing }).locator('[data-element-id="Task_Form"] .djs-visual').first().boundingBox())?.x ?? 0;
    const before = [await place(/^之前/), await place(/^之后/)];
    const frame = await page.getByRole('group', { name: /^之前的流程图/ }).boundingBox();
    if (!frame) throw new Error('Expected a drawing');
    await page.mouse.move(frame.x + 20, frame.y + frame.height - 20);
    await page.mouse.down();
    await page.mouse.move(frame.x + 120, frame.y + frame.height - 20, { steps: 5 });
    await page.mouse.up();
    const after = [await place(/^之前/), await place(/^之后/)];
    expect(after.map((x, at) => Math.round(x - (before[at] ?? 0)))).toEqual([100, 100]);
  });

  it('lists what concerns an element that is clicked, or one kind only', async () => {
    await page.getByRole('group', { name: /^之后的流程图/ }).locator('[data-element-id="Task_Interim"] .djs-hit').first().click();
    await page.getByText('显示 1 / 9 处').waitFor();
    await eventually(async () => expect(await lines()).toHaveLength(1));
    await page.getByRole('button', { name: /看全部/ }).click();
    await page.getByLabel(/^修改 5$/).uncheck();
    await page.getByText('显示 4 / 9 处').waitFor();
    await page.getByLabel('只看影响办理的').check();
    await page.getByText('显示 3 / 9 处').waitFor();
  });

  it('compares any version with the one in force, and says when nothing differs', async () => {
    const designer = await office.as(DESIGNER);
    const { resources, version, id } = await designer.call('readDefinition', { path: { id: KEY } });
    await designer.call('deploy', { body: { resources: moved(resources, 'Task_Answer', 40), note: '挪动一步' } });
    await page.goto(`${office.base}/designer/processes/${KEY}/versions`);
    await page.getByRole('row', { name: new RegExp(`第 ${version} 版`) }).getByRole('link', { name: '与生效版比较' }).click();
    await page.getByText('共 1 处差别').waitFor();
    await eventually(async () => expect(await lines()).toEqual(['移动移动了 1 个图形的位置：“答复说“不”理由和说“行”建议”（不影响办理）']));
    await compare(`?before=${encodeURIComponent(id)}&after=${encodeURIComponent(id)}`);
    await page.getByText('两边选的是同一版本。').waitFor();
    await page.goto(`${office.base}/designer/processes/dz-first-inquiry/comparison`);
    await page.getByText('两边没有差别').waitFor();
  });

  it('says that a version cannot be read, and reads it again', async () => {
    const { versions } = await (await office.as(DESIGNER)).call('readDefinition', { path: { id: KEY } });
    const first = versions.find(({ version }) => version === 1)?.id ?? '';
    const path = `**/api/definitions/${encodeURIComponent(first)}`;
    await page.route(path, (route) => route.fulfill({ status: 503, contentType: 'application/problem+json', body: JSON.stringify({ type: 'about:blank', status: 503, code: 'unavailable', title: '服务暂不可用', detail: '' }) }));
    await compare(`?before=${encodeURIComponent(first)}&after=draft`);
    const again = page.getByRole('button', { name: /重\s*试/ });
    await again.waitFor();
    await page.unroute(path);
    await again.click();
    await page.getByText('共 9 处差别').waitFor();
  });

  it('fits a tablet, is read by everybody and reached by keys', async () => {
    const tablet = await browser.signIn(office.base, { login: DESIGNER, width: 1024 });
    await compare(`?before=${KEY}:1&after=draft`, tablet);
    await tablet.locator('.dz-cmp-badge').first().waitFor();
    expect(await sidewaysOverflow(tablet)).toBe(0);
    expect(await seriousFindings(tablet)).toEqual([]);
    expect(await keyboardFindings(tablet)).toEqual([]);
    await shot('comparison-1024', tablet);
  });
});
