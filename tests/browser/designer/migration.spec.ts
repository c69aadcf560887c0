import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { eventually } from '../../eventually';
import type { Office } from '../../integration/api/office';
import { CLERK, DESIGNER } from '../desk/cases';
import { openBrowser, seriousFindings, sidewaysOverflow, type TestBrowser } from '../harness/open-browser';
import { startServer } from '../harness/start-server';

const SHOTS = process.env['SCREENSHOTS'];
const BEFORE = readFileSync(join(__dirname, 'fixtures/choice.bpmn'), 'utf8');
/** 会签 has another id, 核稿 another id and name, 签发 has become a manual step of another name. */
const AFTER = BEFORE.replaceAll('Task_Joint', 'Task_Countersign')
  .replaceAll('Task_Check', 'Task_Proof')
  .replace('name="核稿"', 'name="核校"')
  .replace('<bpmn:userTask id="Task_Sign" name="签发">', '<bpmn:manualTask id="Task_Seal" name="用印">')
  .replace(/(Task_Seal[\s\S]*?)<\/bpmn:userTask>/, '$1</bpmn:manualTask>')
  .replaceAll('Task_Sign', 'Task_Seal');
const file = (content: string) => [{ name: 'choice.bpmn', kind: 'bpmn' as const, content }];

describe('moving running cases to another version', () => {
  let office: Office;
  let browser: TestBrowser;
  let page: Page;
  const shot = async (name: string, on = page) => void (SHOTS && (await on.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true })));
  const version = async (number: number) => (await (await office.as(DESIGNER)).call('listInstances', { query: { view: 'all', definition: 'choice' } })).items.filter((row) => row.version === number).length;
  beforeAll(async () => {
    office = await startServer('designer');
    browser = await openBrowser();
    page = await browser.signIn(office.base, { login: DESIGNER });
    const [designer, clerk] = [await office.as(DESIGNER), await office.as(CLERK)];
    await designer.call('deploy', { body: { resources: file(BEFORE), note: '初始版本' } });
    const complete = async (task = '', outcome?: string) => (await clerk.call('completeTask', { path: { id: task }, body: outcome === undefined ? { data: {} } : { outcome, data: {} } })).next[0]?.task;
    for (const way of ['', 'plain', 'joint', 'sign']) {
      const first = (await clerk.call('startInstance', { body: { definition: 'choice' } })).next[0]?.task;
      if (way === '') continue;
      const second = await complete(first, way === 'joint' ? 'joint' : 'plain');
      if (way === 'sign') await complete(second);
    }
    await designer.call('deploy', { body: { resources: file(AFTER), note: '会签改版，签发改为用印' } });
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });
  afterEach(() => expect(browser?.faults).toEqual([]));

  it('proposes which steps correspond', async () => {
    await page.goto(`${office.base}/designer/processes/choice/migration`);
    await page.getByText('第 1 版（在办 4 件）').waitFor();
    await page.getByText('2 个由系统推荐，请核对；1 个没有对应').waitFor();
    const rows = page.getByRole('region', { name: '步骤对照' }).locator('tbody tr.ant-table-row');
    await eventually(async () => expect(await rows.allTextContents()).toEqual([expect.stringMatching(/核稿.*核校.*前后相同/), expect.stringMatching(/会签.*会签.*名称相同/), expect.stringMatching(/签发.*没有对应/)]));
  });

  it('is corrected by clicking on the two drawings', async () => {
    await page.getByRole('combobox', { name: '“核稿”的对应步骤' }).hover();
    await page.locator('tr', { hasText: '前后相同' }).locator('.ant-select-clear').click();
    await page.getByText('2 个没有对应').waitFor();
    await page.getByRole('button', { name: '在图上对照' }).click();
    await page.locator('figure').first().locator('[data-element-id="Task_Check"]').click();
    await page.getByText('正在为“核稿”选择对应步骤').waitFor();
    await page.locator('figure').last().locator('[data-element-id="Gate_Merge"]').click();
    await page.getByText('类型不同，不能对应').waitFor();
    await page.locator('figure').last().locator('[data-element-id="Task_Proof"]').click();
    await page.getByText('手工指定').waitFor();
    await page.getByText('1 个没有对应').waitFor();
    await shot('migration-mapping-1440');
  });

  it('says for each case whether it can go, and changes none', async () => {
    await page.getByRole('button', { name: '试算', exact: true }).click();
    await page.getByText('试算完成：4 件中 3 件可以迁移，1 件不能').waitFor();
    await page.getByText('案件停在“签发”，新版本中没有这一步').first().waitFor();
    expect(await version(1)).toBe(4);
    await page.getByText('不能迁移', { exact: true }).last().scrollIntoViewIfNeeded();
    await shot('migration-dry-run-1440');
  });

  it('moves those that were chosen, with a reason', async () => {
    await page.getByRole('checkbox', { name: /请示办理/ }).first().check();
    await page.getByRole('button', { name: '迁移所选 1 件…' }).click();
    const dialog = page.getByRole('dialog');
    await eventually(async () => expect(await dialog.getByRole('button', { name: /迁\s*移/ }).isDisabled()).toBe(true));
    await dialog.getByRole('textbox').fill('会签改版');
    await dialog.getByRole('button', { name: /迁\s*移/ }).click();
    await page.getByText('迁移完成：1 件中 1 件已迁移，0 件留在旧版本').waitFor();
    expect(await version(2)).toBe(1);
  });

  it('moves all that can go, and back again', async () => {
    await page.getByRole('button', { name: '试算', exact: true }).click();
    await page.getByText('试算完成：3 件中 2 件可以迁移，1 件不能').waitFor();
    await page.getByRole('button', { name: '迁移全部 2 件…' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('会签改版');
    await page.getByRole('dialog').getByRole('button', { name: /迁\s*移/ }).click();
    await page.getByText('迁移完成：3 件中 2 件已迁移，1 件留在旧版本').waitFor();
    expect(await version(2)).toBe(3);
    await page.getByRole('button', { name: '撤回迁移…' }).scrollIntoViewIfNeeded();
    await shot('migration-done-1440');
    await page.getByRole('button', { name: '撤回迁移…' }).click();
    await page.getByText('把这次迁移的 2 件退回第 1 版？').waitFor();
    await page.getByRole('dialog').getByRole('textbox').fill('改版有误');
    await page.getByRole('dialog').getByRole('button', { name: /撤回迁移/ }).click();
    await page.getByText('撤回完成：2 件中 2 件已退回原版本，0 件不能退回').waitFor();
    expect(await version(1)).toBe(3);
    const history = page.getByRole('region', { name: '历次迁移' }).locator('tbody tr.ant-table-row');
    await eventually(async () => expect((await history.allTextContents()).map((text) => /撤回迁移|试算|迁移/.exec(text.replaceAll(' ', ''))?.[0])).toEqual(['撤回迁移', '迁移', '试算', '迁移', '试算']));
  });

  it('fits a tablet and can be read by everybody', async () => {
    const tablet = await browser.signIn(office.base, { login: DESIGNER, width: 1024 });
    await tablet.goto(`${office.base}/designer/processes/choice/migration`);
    await tablet.getByRole('button', { name: '试算', exact: true }).click();
    await tablet.getByText(/试算完成/).waitFor();
    await tablet.getByRole('button', { name: '在图上对照' }).click();
    await tablet.locator('figure svg [data-element-id="Task_Draft"]').first().waitFor();
    expect(await sidewaysOverflow(tablet)).toBe(0);
    expect(await seriousFindings(tablet)).toEqual([]);
    await shot('migration-1024', tablet);
  });
});
