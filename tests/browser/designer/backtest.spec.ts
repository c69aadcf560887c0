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
/** 一般文稿 is to be countersigned from now on, and what was countersigned is not any more. */
const DRAFT = BEFORE.replace('kind = "plain"', 'kind = "joint"');
const file = (content: string) => [{ name: 'choice.bpmn', kind: 'bpmn' as const, content }];

describe('the backtest of a draft', () => {
  let office: Office;
  let browser: TestBrowser;
  let page: Page;
  const shot = async (name: string, on = page) => void (SHOTS && (await on.screenshot({ path: join(SHOTS, `${name}.png`) })));
  beforeAll(async () => {
    office = await startServer('designer');
    browser = await openBrowser();
    page = await browser.signIn(office.base, { login: DESIGNER });
    const [designer, clerk] = [await office.as(DESIGNER), await office.as(CLERK)];
    await designer.call('deploy', { body: { resources: file(BEFORE), note: '初始版本' } });
    for (const way of ['plain', 'plain', 'joint']) {
      let task = (await clerk.call('startInstance', { body: { definition: 'choice' } })).next[0]?.task;
      for (const outcome of [way, undefined, undefined]) {
        task = (await clerk.call('completeTask', { path: { id: task ?? '' }, body: { data: {}, ...(outcome !== undefined && { outcome }) } })).next[0]?.task;
      }
    }
    await designer.call('saveDraft', { path: { key: 'choice' }, body: { resources: file(DRAFT) } });
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });
  afterEach(() => expect(browser?.faults).toEqual([]));

  it('says how many finished cases would go another way, where, and whose work changes; nothing is written', async () => {
    const stored = await office.stored();
    await page.goto(`${office.base}/designer/processes/choice/backtest`);
    await page.getByRole('button', { name: '开始回测' }).click();
    await page.getByText('3 件中：0 件走法不变，3 件走法不同，0 件说不准').waitFor();
    const ways = page.getByRole('region', { name: '在哪里分开' }).locator('tbody tr.ant-table-row');
    await eventually(async () => expect(await ways.allTextContents()).toEqual(['哪一类原走“核稿”，改走“会签”2', '哪一类原走“会签”，改走“核稿”1']));
    const steps = page.getByRole('region', { name: '各步骤的工作量' }).locator('tbody tr.ant-table-row');
    await eventually(async () => expect((await steps.allTextContents()).sort()).toEqual(['会签12+1', '核稿21−1']));
    await page.locator('.lz-badge', { hasText: '改道 3' }).waitFor();
    await page.locator('.lz-badge', { hasText: '多 1' }).waitFor();
    await shot('backtest-1440');
    await page.getByText('走法不同', { exact: true }).first().click();
    const cases = page.getByRole('region', { name: '逐件结果' }).locator('tbody tr.ant-table-row');
    await eventually(async () => expect(await cases.count()).toBe(3));
    await cases.first().getByText('在“哪一类”：原走“核稿”，改走“会签”').scrollIntoViewIfNeeded();
    await shot('backtest-cases-1440');
    expect(await office.stored()).toEqual(stored);
  });

  it('says that nothing was finished in a period without cases', async () => {
    await page.getByLabel('办结时间从').fill('2020-01-01');
    await page.getByLabel('到', { exact: true }).fill('2020-02-01');
    await page.getByRole('button', { name: '开始回测' }).click();
    await page.getByText('这段时间没有办结的案件').waitFor();
  });

  it('fits a tablet and can be read by everybody', async () => {
    const tablet = await browser.signIn(office.base, { login: DESIGNER, width: 1024 });
    await tablet.goto(`${office.base}/designer/processes/choice/backtest`);
    await tablet.getByRole('button', { name: '开始回测' }).click();
    await tablet.getByText('3 件中').waitFor();
    await tablet.locator('.lz-badge').first().waitFor();
    expect(await sidewaysOverflow(tablet)).toBe(0);
    expect(await seriousFindings(tablet)).toEqual([]);
    await shot('backtest-1024', tablet);
  });
});
