import type { Page } from 'playwright-core';
import { eventually } from '../../eventually';
import type { Office } from '../../integration/api/office';
import { DESIGNER } from '../desk/cases';
import { openBrowser, seriousFindings, sidewaysOverflow, type TestBrowser } from '../harness/open-browser';
import { keepPicture } from '../harness/keep-picture';
import { startServer } from '../harness/start-server';

const KEY = 'jyg-outgoing-document';
const FILE = 'jyg-drafting-routes.dmn';

/** A table with a gap, a row behind another, and a cell that reads another name. */
function brokenTable(content: string): string {
  return content.replace(/<inputValues id="jyg_drafting_routes_in3_values">[\s\S]*?<\/inputValues>/, '').replace(/("jyg_drafting_routes_r2_in1">\s*<text>)[^<]*/, '$1-').replace(/("jyg_drafting_routes_r2_in4">\s*<text>)[^<]*/, '$1-').replace(/("jyg_drafting_routes_r2_in5">\s*<text>)[^<]*/, '$1-').replace(/("jyg_drafting_routes_r2_in3">\s*<text>)[^<]*/, '$1"部门"');
}

describe('decision tables', () => {
  let office: Office;
  let browser: TestBrowser;
  let page: Page;
  const panel = () => page.getByRole('region', { name: '缺漏与重叠' });
  beforeAll(async () => {
    office = await startServer('designer');
    browser = await openBrowser();
    const login = DESIGNER.replace('dz', 'jyg');
    const desk = await office.as(login);
    const { resources } = await desk.call('readDefinition', { path: { id: KEY } });
    const changed = resources.map((resource) => (resource.name === FILE ? { ...resource, content: brokenTable(resource.content) } : resource));
    await desk.call('saveDraft', { path: { key: KEY }, body: { resources: changed } });
    page = await browser.signIn(office.base, { login });
    await page.goto(`${office.base}/designer/processes/${KEY}/decisions`);
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });
  afterEach(() => expect(browser?.faults).toEqual([]));

  it('tell gaps and rows that are never taken, and mark the rows', async () => {
    await panel().getByText(/没有一行管这种情况：.*“起草主体”不是“办公室”、“部门”，是别的值/).first().waitFor();
    const masked = panel().getByRole('button', { name: /第 3 行永远不会被选中/ });
    await masked.click();
    const colours = await page.locator('.dz-dmn td.rule-index').evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell).backgroundColor));
    expect(colours[1]).toBe(colours[2]);
    expect(colours[0]).not.toBe(colours[2]);
    expect(colours[3]).not.toBe(colours[2]);
    expect(await seriousFindings(page)).toEqual([]);
    await keepPicture(page, 'decisions');
  });

  it('are one click away from the list of all findings', async () => {
    await page.getByRole('link', { name: '校验' }).click();
    await page.getByRole('button', { name: /第 3 行永远不会被选中/ }).click();
    await panel().waitFor();
    await page.waitForFunction(() => getComputedStyle(document.querySelectorAll('.dz-dmn td.rule-index')[2] ?? document.body).backgroundColor === 'rgb(253, 240, 213)');
  });

  it('add the row that is missing with one click, and take it back', async () => {
    const rows = page.locator('.dz-dmn td.rule-index');
    await panel().getByText(/没有一行管这种情况/).first().waitFor();
    const before = await rows.count();
    const gaps = panel().getByRole('button', { name: '补一行', exact: true });
    for (let left = await gaps.count(); left > 0; left = await gaps.count()) {
      const told = await panel().getByText(/没有一行管这种情况/).allTextContents();
      await gaps.first().click();
      await page.waitForFunction((old) => document.querySelector('.dz-decision-findings')?.textContent?.includes('正在检查') !== true && !document.querySelector('.dz-decision-findings')?.textContent?.includes(old), told[0] ?? '');
    }
    const after = await rows.count();
    expect(after).toBeGreaterThan(before);
    await keepPicture(page, 'decisions-mended');
    await eventually(async () => expect(await panel().getByText(/没有一行管这种情况/).count()).toBe(0));
    await page.getByRole('button', { name: /撤销/ }).click();
    await panel().getByText(/没有一行管这种情况/).first().waitFor();
    await eventually(async () => expect(await rows.count()).toBe(after - 1));
  });

  it('fit a tablet', async () => {
    const tablet = await browser.signIn(office.base, { login: DESIGNER.replace('dz', 'jyg'), width: 1024 });
    await tablet.goto(`${office.base}/designer/processes/${KEY}/decisions`);
    await tablet.getByRole('region', { name: '缺漏与重叠' }).waitFor();
    await tablet.locator('.dz-dmn td.rule-index').first().waitFor();
    expect(await sidewaysOverflow(tablet)).toBeLessThanOrEqual(1);
    await keepPicture(tablet, 'decisions-1024');
  });
});
