import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { eventually } from '../../eventually';
import type { Office } from '../../integration/api/office';
import { CLERK, DESIGNER } from '../desk/cases';
import { openBrowser, seriousFindings, sidewaysOverflow, type TestBrowser } from '../harness/open-browser';
import { startServer } from '../harness/start-server';

const SHOTS = process.env['SCREENSHOTS'];
const PLAIN = readFileSync(join(__dirname, 'fixtures/choice.bpmn'), 'utf8');
/** The way hangs on an amount that nobody has entered. */
const BY_AMOUNT = PLAIN.replace(' default="Flow_Joint"', '')
  .replace('kind = "plain"', 'amount &gt; 10')
  .replace('<bpmn:sequenceFlow id="Flow_Joint" name="会签" sourceRef="Gate_Kind" targetRef="Task_Joint"/>', '<bpmn:sequenceFlow id="Flow_Joint" name="会签" sourceRef="Gate_Kind" targetRef="Task_Joint"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">amount &lt;= 10</bpmn:conditionExpression></bpmn:sequenceFlow>');
/** 核稿 and 会签 at the same time. */
const TOGETHER = PLAIN.replace(' default="Flow_Joint"', '')
  .replaceAll('exclusiveGateway', 'parallelGateway')
  .replace(/<bpmn:conditionExpression[^>]*>[^<]*<\/bpmn:conditionExpression>/g, '')
  .replaceAll('"choice"', '"together"');
const file = (content: string) => [{ name: 'choice.bpmn', kind: 'bpmn' as const, content }];

describe('watching cases', () => {
  let office: Office;
  let browser: TestBrowser;
  let page: Page;
  const shot = async (name: string, on = page) => void (SHOTS && (await on.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true })));
  const start = async () => {
    const { instance, next } = await (await office.as(CLERK)).call('startInstance', { body: { definition: 'choice' } });
    return { instance, task: next[0]?.task ?? '' };
  };
  const complete = async (task: string, outcome?: string) => (await (await office.as(CLERK)).call('completeTask', { path: { id: task }, body: { data: {}, ...(outcome !== undefined && { outcome }) } })).next[0]?.task ?? '';
  const deploy = async (content: string) => (await office.as(DESIGNER)).call('deploy', { body: { resources: file(content), note: '试用' } });
  const standing = async (id: string) => (await (await office.as(DESIGNER)).call('listTokens', { path: { id } })).items.map(({ node }) => node);
  beforeAll(async () => {
    office = await startServer('designer');
    browser = await openBrowser();
    page = await browser.signIn(office.base, { login: DESIGNER });
    await deploy(PLAIN);
    await start();
    const late = await start();
    await complete((await start()).task, 'plain');
    await office.pool.query(`UPDATE task SET due = now() - interval '1 day', created_at = now() - interval '5 days' WHERE id = $1`, [late.task]);
    await deploy(BY_AMOUNT);
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });
  afterEach(() => expect(browser?.faults).toEqual([]));

  it('shows on the map what waits at a join for the other branch, and whose cases they are', async () => {
    const [designer, clerk] = [await office.as(DESIGNER), await office.as(CLERK)];
    await designer.call('deploy', { body: { resources: file(TOGETHER), note: '试用' } });
    for (let count = 0; count < 3; count += 1) {
      const { next } = await clerk.call('startInstance', { body: { definition: 'together' } });
      const { next: both } = await clerk.call('completeTask', { path: { id: next[0]?.task ?? '' }, body: { data: {}, outcome: 'plain' } });
      await clerk.call('completeTask', { path: { id: both.find(({ node }) => node === 'Task_Check')?.task ?? '' }, body: { data: {} } });
    }
    await page.goto(`${office.base}/designer/processes/together/runs`);
    await page.locator('.lz-badge', { hasText: /^等待汇合 3$/ }).waitFor();
    await page.getByText('等待时间').first().click();
    await page.locator('.lz-badge', { hasText: /^等待汇合 3 · 等 / }).waitFor();
    const row = page.getByRole('region', { name: '各步骤' }).locator('tbody tr.ant-table-row', { hasText: '汇合' });
    await eventually(async () => expect(await row.locator('td').nth(3).textContent()).toBe('3'));
    await row.getByRole('button', { name: '汇合' }).click();
    await page.getByRole('region', { name: '停在“汇合”的案件' }).locator('tbody tr.ant-table-row').nth(2).waitFor();
    await shot('heat-map-join-1440');
  });

  describe('on the map', () => {
    const badges = async () => (await page.locator('.lz-badge').allTextContents()).sort();
    const rows = () => page.getByRole('region', { name: '各步骤' }).locator('tbody tr.ant-table-row').allTextContents();
    beforeAll(async () => {
      await complete((await start()).task, 'plain');
      await page.goto(`${office.base}/designer/processes/choice/runs`);
      await page.locator('.lz-badge').first().waitFor();
    });

    it('shows a figure, a colour and a word on each step, and the same in a table', async () => {
      await eventually(async () => expect(await badges()).toEqual(['在办 1 · 中', '在办 1 · 中', '在办 2 · 高']));
      const figures = await page.getByRole('region', { name: '各步骤' }).locator('tbody tr.ant-table-row').evaluateAll((lines) => lines.map((line) => [0, 1, 2, 5, 6].map((cell) => line.children[cell]?.textContent)));
      expect(figures).toEqual([
        ['拟稿', '2', '1（50%）', '0', '2'],
        ['哪一类', '1', '0', '1', '0'],
        ['核稿', '1', '0', '0', '0'],
      ]);
      await shot('heat-map-1440');
      await page.getByText('超期率', { exact: true }).click();
      await page.locator('.lz-badge', { hasText: '超期 50% · 高' }).waitFor();
      await eventually(async () => expect(await badges()).toEqual(['超期 0% · 低', '超期 0% · 低', '超期 50% · 高']));
      await page.getByText('等待时间', { exact: true }).click();
      await page.locator('.lz-badge', { hasText: '等 ' }).first().waitFor();
      await page.getByRole('radiogroup', { name: '看什么' }).getByText('异常', { exact: true }).click();
      await page.locator('.lz-badge', { hasText: '异常 1 · 高' }).waitFor();
    });

    it('lists the cases at a step that is chosen', async () => {
      await page.getByRole('button', { name: '拟稿', exact: true }).click();
      const list = page.getByRole('region', { name: '停在“拟稿”的案件' });
      await list.locator('tbody tr.ant-table-row').nth(1).waitFor();
      await eventually(async () => expect(await list.locator('tbody tr.ant-table-row').count()).toBe(2));
      await page.getByRole('button', { name: '看全部案件' }).click();
      await page.getByRole('region', { name: '全部案件' }).locator('tbody tr.ant-table-row').nth(3).waitFor();
    });

    it('can be narrowed to a version', async () => {
      await page.getByText('在办数', { exact: true }).click();
      await page.getByRole('combobox', { name: '版本' }).click();
      await page.getByText('第 2 版（在办 1）').click();
      await page.getByText('在办案件 1 件').waitFor();
      expect((await rows()).map((row) => row.slice(0, 3))).toEqual(['拟稿0', '哪一类']);
    });
  });

  describe('one by one', () => {
    const player = () => page.getByRole('region', { name: '回看' });

    it('goes through every moment, by keys, slider and play, with the data of that time', async () => {
      const { instance, task } = await start();
      expect(await complete(task, 'plain')).toBe('');
      await page.goto(`${office.base}/designer/watch/${instance}`);
      const total = await player().getByText(/^第 \d+ 步，共 \d+ 步$/).textContent();
      const count = Number(/共 (\d+) 步/.exec(total ?? '')?.[1]);
      expect(total).toBe(`第 ${count} 步，共 ${count} 步`);
      await player().getByText('当时停在：哪一类（异常）').waitFor();
      await shot('timeline-1440');
      await page.getByRole('group', { name: '方向键前后移动' }).focus();
      await page.keyboard.press('Home');
      await player().getByText(`第 1 步，共 ${count} 步`).waitFor();
      await player().getByText('当时停在：拟稿').waitFor();
      await eventually(async () => expect(await page.locator('[data-token="Task_Draft"]').count()).toBe(1));
      await player().getByRole('tab', { name: '当时的数据' }).click();
      await player().getByText('当时还没有数据').waitFor();
      for (let n = 1; n < count; n += 1) await page.getByRole('slider', { name: '时间' }).press('ArrowRight');
      await player().getByText(`第 ${count} 步，共 ${count} 步`).waitFor();
      const kind = player().locator('tbody tr.ant-table-row', { hasText: 'kind' });
      await eventually(async () => expect(await kind.textContent()).toMatch(/^kind"plain".+ · 在“拟稿”/));
      await page.getByRole('group', { name: '方向键前后移动' }).focus();
      await page.keyboard.press('Home');
      await page.keyboard.press(' ');
      await player().getByText(`第 ${count} 步，共 ${count} 步`).waitFor({ timeout: 30_000 });
      await player().getByText('当时停在：哪一类（异常）').waitFor();
    });

    it('is repaired: data corrected with a look at what it comes to, and the try itself', async () => {
      const { instance, task } = await start();
      await complete(task, 'plain');
      await page.goto(`${office.base}/designer/watch/${instance}`);
      await page.getByRole('button', { name: '处理“哪一类”的异常' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText(/^仍有异常/).waitFor();
      await dialog.getByLabel('新变量名').fill('amount');
      await dialog.getByRole('button', { name: '添加变量' }).click();
      await dialog.getByRole('combobox', { name: 'amount 的类型' }).click();
      await page.getByText('数 number', { exact: true }).click();
      const value = dialog.getByRole('textbox', { name: 'amount 的值' });
      await value.fill('十');
      await dialog.getByText('须为数').waitFor();
      await value.fill('3');
      await dialog.getByText('送“会签”').waitFor();
      await dialog.getByText('将更正 1 个变量').waitFor();
      const go = dialog.getByRole('button', { name: '更正并重试' });
      await eventually(async () => expect(await go.isDisabled()).toBe(true));
      await dialog.getByLabel('理由').fill('漏填金额');
      await shot('mend-1440');
      expect(await seriousFindings(page)).toEqual([]);
      await go.click();
      await page.getByRole('button', { name: '移动“会签”' }).waitFor();
      expect(await standing(instance)).toEqual(['Task_Joint']);
      await player().getByRole('tab', { name: '当时的数据' }).click();
      await eventually(async () => expect(await player().locator('tbody tr.ant-table-row', { hasText: 'amount' }).textContent()).toMatch(/^amount3/));
    });

    it('is moved from where it is stuck to another step, and revoked', async () => {
      const { instance, task } = await start();
      await complete(task, 'plain');
      await page.goto(`${office.base}/designer/watch/${instance}`);
      await page.getByRole('button', { name: '移动“哪一类”' }).click();
      const dialog = page.getByRole('dialog');
      const move = dialog.getByRole('button', { name: '移动', exact: true });
      await dialog.getByRole('combobox').click();
      await page.getByTitle('签发').click();
      await dialog.getByText('送“签发”').waitFor();
      await eventually(async () => expect(await move.isDisabled()).toBe(true));
      await dialog.getByLabel('理由').fill('金额另案处理');
      await shot('move-1440');
      await move.click();
      await page.getByRole('button', { name: '移动“签发”' }).waitFor();
      await player().getByText('将“哪一类”跳转至“签发”：金额另案处理').first().waitFor();
      await page.getByRole('button', { name: '撤销案件…' }).click();
      await dialog.getByText('以下 1 处将全部撤回').waitFor();
      await dialog.getByLabel('理由').fill('重复');
      await dialog.getByRole('button', { name: '撤销案件', exact: true }).click();
      await page.getByText('案件已经结束，不停在任何步骤。').waitFor();
      const { rows } = await office.pool.query<{ action: string }>('SELECT action FROM audit WHERE target = $1 ORDER BY at', [instance]);
      expect(rows.map(({ action }) => action)).toEqual(['instance.move', 'instance.cancel']);
      await page.goto(`${office.base}/designer/audit`);
      await page.locator('tbody tr.ant-table-row', { hasText: '移动案件' }).getByText('金额另案处理').waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      await shot('audit-1440');
    });
  });

  it('fits a tablet and can be read by everybody', async () => {
    const { instance, task } = await start();
    await complete(task, 'plain');
    const tablet = await browser.signIn(office.base, { login: DESIGNER, width: 1024 });
    await tablet.goto(`${office.base}/designer/processes/choice/runs`);
    await tablet.locator('.lz-badge').first().waitFor();
    expect(await sidewaysOverflow(tablet)).toBe(0);
    expect(await seriousFindings(tablet)).toEqual([]);
    await shot('heat-map-1024', tablet);
    await tablet.goto(`${office.base}/designer/watch/${instance}`);
    await tablet.getByText('当时停在：').waitFor();
    expect(await sidewaysOverflow(tablet)).toBe(0);
    expect(await seriousFindings(tablet)).toEqual([]);
    await shot('timeline-1024', tablet);
  });
});
