import type { Page } from 'playwright-core';
import { eventually } from '../../eventually';
import type { Office } from '../../integration/api/office';
import { DESIGNER } from '../desk/cases';
import { keepPicture } from '../harness/keep-picture';
import { openBrowser, seriousFindings, sidewaysOverflow, type TestBrowser } from '../harness/open-browser';
import { startServer } from '../harness/start-server';
import { choose } from './drawing';

const KEY = 'dz-no-escalation';

describe('forms', () => {
  let office: Office;
  let browser: TestBrowser;
  let page: Page;
  const drawing = async () => (await (await office.as(DESIGNER)).call('readDraft', { path: { key: KEY } })).resources.find(({ kind }) => kind === 'bpmn')?.content ?? '';
  beforeAll(async () => {
    office = await startServer('designer');
    browser = await openBrowser();
    page = await browser.signIn(office.base, { login: DESIGNER });
    await page.goto(`${office.base}/designer/processes/${KEY}/forms`);
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });
  afterEach(() => expect(browser?.faults).toEqual([]));

  it('show what each step may do with each field, and change it in the drawing', async () => {
    await page.getByText('各步权限', { exact: true }).click();
    const matrix = page.getByRole('region', { name: '各步骤对字段的权限' });
    await matrix.waitFor();
    const cells = matrix.locator('tbody td');
    const words = await cells.allTextContents();
    expect(words.length).toBeGreaterThan(5);
    expect(words.filter((word) => !['写', '读', '隐'].includes(word.trim()))).toEqual([]);
    const name = (await matrix.locator('tbody td input').first().getAttribute('aria-label')) ?? '';
    await choose(page, name, /^隐$/);
    await matrix.locator('td.dz-right-hidden').first().waitFor();
    await page.getByText('草稿已保存').waitFor();
    expect(await drawing()).toMatch(/<lz:form [^>]*hidden="/);
    expect(await seriousFindings(page)).toEqual([]);
    await keepPicture(page, 'forms-matrix');
  });

  it('change it on the open canvas, where undo takes it back', async () => {
    await page.getByRole('link', { name: '画布' }).click();
    await page.locator('.djs-element').first().waitFor();
    await page.getByRole('link', { name: '表单' }).click();
    await page.getByText('各步权限', { exact: true }).click();
    const matrix = page.getByRole('region', { name: '各步骤对字段的权限' });
    await matrix.waitFor();
    const name = (await matrix.locator('tbody td input').first().getAttribute('aria-label')) ?? '';
    await choose(page, name, /^写$/);
    await page.waitForFunction(() => document.querySelector('td.dz-right-hidden') === null);
    await page.getByRole('link', { name: '画布' }).click();
    await page.getByRole('button', { name: /撤销/ }).click();
    await page.getByRole('link', { name: '表单' }).click();
    await page.getByText('各步权限', { exact: true }).click();
    await matrix.locator('td.dz-right-hidden').first().waitFor();
  });

  it('have the office’s own fields in the palette, with what makes them so, and show them as the desk does', async () => {
    await page.getByText('设计', { exact: true }).first().click();
    const palette = page.locator('.fjs-palette-field');
    await palette.first().waitFor();
    const words = await palette.allTextContents();
    for (const word of ['人员', '科室', '文号', '附件', '意见与签名', '印章', '工作日日期']) expect(words.map((each) => each.trim())).toContain(word);
    for (const [type, word, setting] of [
      ['person', '人员', '可以选几个'],
      ['workdate', '工作日日期', '最晚在几个工作日后'],
      ['opinion', '意见与签名', '办理后签名并注明日期'],
      ['docnumber', '文号', '发文代字'],
    ] as const) {
      await palette.filter({ hasText: new RegExp(`^${word}$`) }).focus();
      await page.keyboard.press('Enter');
      await page.locator(`.fjs-element[data-field-type="${type}"]`).last().click({ position: { x: 6, y: 6 } });
      await page.getByRole('region', { name: /的设置$/ }).getByText(setting).waitFor();
    }
    await page.getByLabel('发文代字').fill('某政发');
    await keepPicture(page, 'forms-fields');
    await page.getByText('草稿已保存').waitFor();
    await page.getByText('预览', { exact: true }).click();
    const preview = page.locator('.dz-form-preview');
    await preview.getByText('办理后自动签名并注明日期').waitFor();
    await preview.getByText('只能选工作日').waitFor();
    await keepPicture(page, 'forms-preview');
    await page.getByText('JSON', { exact: true }).click();
    await eventually(async () => expect(await page.getByRole('textbox').inputValue()).toContain('"code": "某政发"'));
  });

  it('fit a tablet', async () => {
    const tablet = await browser.signIn(office.base, { login: DESIGNER, width: 1024 });
    await tablet.goto(`${office.base}/designer/processes/${KEY}/forms`);
    await tablet.getByText('各步权限', { exact: true }).click();
    await tablet.getByRole('region', { name: '各步骤对字段的权限' }).waitFor();
    expect(await sidewaysOverflow(tablet)).toBeLessThanOrEqual(1);
    await keepPicture(tablet, 'forms-1024');
  });
});
