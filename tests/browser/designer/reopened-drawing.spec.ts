import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Office } from '../../integration/api/office';
import { DESIGNER } from '../desk/cases';
import { openBrowser, type TestBrowser } from '../harness/open-browser';
import { startServer } from '../harness/start-server';

/** A step without a name: something is to be said about it, so that its mark is drawn on the canvas. */
const DRAWING = readFileSync(join(__dirname, 'fixtures/choice.bpmn'), 'utf8').replace('name="核稿"', 'name=""');

describe('a drawing that is opened anew', () => {
  let office: Office;
  let browser: TestBrowser;
  let page: Page;
  beforeAll(async () => {
    office = await startServer('designer');
    browser = await openBrowser();
    page = await browser.signIn(office.base, { login: DESIGNER });
    const designer = await office.as(DESIGNER);
    await designer.call('requestRelease', { body: { process: 'choice', resources: [{ name: 'choice.bpmn', kind: 'bpmn', content: DRAWING }], note: '初始版本', reason: '名称待定', base: 0 } });
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });

  /**
   * Files replaced from outside and marks to be drawn again fall into one turn of React: the marks must not be drawn on the drawing that is being closed.
   * The change of language stands for findings that arrive at that moment: both draw all marks again, and this one can be timed.
   */
  it('lets go of the old one first, whatever else changes in the same moment', async () => {
    await page.goto(`${office.base}/designer/processes/choice/canvas`);
    await page.locator('.dz-mark').first().waitFor();
    await page.getByRole('link', { name: '版本', exact: true }).click();
    await page.getByRole('button', { name: '查看 第 1 版' }).click();
    await page.getByRole('button', { name: '以此版为草稿' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '以此版为草稿' }).last().waitFor();
    await page.evaluate(() => {
      const named = (name: string) => Array.from(document.querySelectorAll('button')).filter(({ textContent }) => textContent?.trim() === name);
      const [agree, language] = [named('以此版为草稿').at(-1), named('English').at(-1)];
      if (!agree || !language) throw new Error('Expected two buttons but found fewer');
      agree.click();
      language.click();
    });
    await page.getByRole('link', { name: 'Canvas', exact: true }).click();
    await page.locator('[data-element-id="Task_Check"]').first().waitFor();
    await page.locator('.dz-mark').first().waitFor();
    expect(browser.faults).toEqual([]);
    await page.getByText('Draft saved').waitFor();
  });
});
