import type { Office } from '../../integration/api/office';
import { openBrowser, seriousFindings, sidewaysOverflow, type TestBrowser } from '../harness/open-browser';
import { startServer } from '../harness/start-server';
import { HEAD, nextTask, startMatterAtHead } from './cases';

const LONG = '申请在原址增设食品经营项目并同时变更经营场所负责人许可范围以及仓储地址等多项登记事项而现场条件和证明材料均不完全符合现行许可审查细则要求的情况';
/** Fingers need this many pixels. */
const THUMB = 40;

describe('the desk on a tablet', () => {
  let office: Office;
  let browser: TestBrowser;
  let pages: readonly (readonly [name: string, path: string])[];
  beforeAll(async () => {
    office = await startServer('desk');
    browser = await openBrowser();
    const result = await startMatterAtHead(office, LONG);
    pages = [
      ...['inbox', 'done', 'started', 'start', 'notices', 'numbers', 'search', 'nowhere'].map((name) => [name, name] as const),
      ['start form', 'start/dz-no-escalation'],
      ['task', `tasks/${nextTask(result)}`],
      ['case', `cases/${result.instance}`],
      ['print', `cases/${result.instance}/print`],
    ];
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });

  it('has no page that scrolls sideways, and none with serious findings of axe', async () => {
    const page = await browser.signIn(office.base, { login: HEAD, width: 1024 });
    const faults: string[] = [];
    for (const [name, path] of pages) {
      await page.goto(`${office.base}/desk/${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.locator('.ant-skeleton').first().waitFor({ state: 'detached' });
      const overflow = await sidewaysOverflow(page);
      if (overflow > 0) faults.push(`${name} scrolls ${overflow} px sideways`);
      for (const finding of await seriousFindings(page)) faults.push(`${name}: ${finding}`);
      if ((await page.getByRole('heading', { level: 1 }).count()) !== 1) faults.push(`${name} has not exactly one h1`);
    }
    expect(faults).toEqual([]);
    expect(browser?.faults).toEqual([]);
  });

  it('has targets for a thumb on the task page', async () => {
    const page = await browser.signIn(office.base, { login: HEAD, width: 1024 });
    const [, path] = pages.find(([name]) => name === 'task') ?? ['', ''];
    await page.goto(`${office.base}/desk/${path}`);
    await page.getByRole('button', { name: '能办', exact: true }).waitFor();
    const small = await page.locator('.desk-dock button, .desk-task-tools button, .desk-document-tools button').evaluateAll((buttons, least) => buttons.filter((button) => button.getBoundingClientRect().height < least).map((button) => button.textContent), THUMB);
    expect(small).toEqual([]);
  });

  it('does not move for people who asked for less movement', async () => {
    const page = await browser.signIn(office.base, { login: HEAD, width: 1024 });
    await page.goto(`${office.base}/desk/inbox`);
    const isStill = () => Array.from(document.querySelectorAll('button.ant-btn'), (button) => getComputedStyle(button).transitionDuration)[0] === '0s';
    await page.locator('button.ant-btn').first().waitFor();
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await page.waitForFunction(`!(${isStill.toString()})()`);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.waitForFunction(isStill);
    expect(await page.evaluate(isStill)).toBe(true);
  });

  it('speaks English when asked, and remembers it', async () => {
    const page = await browser.signIn(office.base, { login: HEAD, width: 1024 });
    await page.goto(`${office.base}/desk/inbox`);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Inbox' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Inbox' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  });
});
