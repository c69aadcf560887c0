import type { Page } from 'playwright-core';
import { eventually } from '../../eventually';
import type { Office } from '../../integration/api/office';
import { DESIGNER } from '../desk/cases';
import { keepPicture } from '../harness/keep-picture';
import { openBrowser, seriousFindings, sidewaysOverflow, type TestBrowser } from '../harness/open-browser';
import { startServer } from '../harness/start-server';
import { drawing, userTask } from '../../integration/api/drawings';
import { choose } from './drawing';

const CLERK = 'dz-zhifadui-keyuan-1';
const LIMITED = drawing('limited', `<startEvent id="s"/>${userTask('核查', { rule: 'starter', more: '<lz:due within="30 working days" remindBefore="1 working day"/>' })}<endEvent id="e"/>`, ['s>核查', '核查>e']);

describe('the work calendar', () => {
  let office: Office;
  let browser: TestBrowser;
  let page: Page;
  let task: string;
  const own = (on = page) => on.getByRole('region', { name: '本单位的安排' });
  const recounted = (on = page) => on.getByRole('region', { name: '重算办理中的限时' });
  const dueOf = async () => (await (await office.as(CLERK)).call('readTask', { path: { id: task } })).due?.at;
  beforeAll(async () => {
    office = await startServer('designer');
    await (await office.as(DESIGNER)).call('deploy', { body: { resources: [LIMITED], note: '初稿' } });
    task = (await (await office.as(CLERK)).call('startInstance', { body: { definition: 'limited' } })).next[0]?.task ?? '';
    browser = await openBrowser();
    page = await browser.signIn(office.base, { login: DESIGNER });
    await page.goto(`${office.base}/designer/calendar`);
    await own().waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });
  afterEach(() => expect(browser?.faults).toEqual([]));

  it('takes a day and office hours of the organisation, and tells what they mean before they are saved', async () => {
    const year = new Date().getFullYear();
    const due = await dueOf();
    await own().getByLabel('日期').fill(`${year}-12-28`);
    await choose(page, '安排', /^放假$/);
    await own().getByLabel('名称').fill('机关搬迁');
    await own().getByLabel('依据（文号）').fill('某办发〔2026〕3号');
    await own().getByRole('button', { name: '添加', exact: true }).click();
    await own().getByRole('row', { name: new RegExp(`${year}-12-28 放假 机关搬迁`) }).waitFor();
    await own().getByText('本单位另定').click();
    await own().getByLabel('第 1 段自').fill('09:00');
    await eventually(async () => expect(await own().getByRole('button', { name: '保存' }).isDisabled()).toBe(true));
    await own().getByRole('button', { name: '看看影响' }).click();
    await own().getByText(/办理中的任务 \d+ 件有到期时间。按这份日历重算：不变 \d+ 件，提前 \d+ 件，推后 [1-9]\d* 件。/).waitFor();
    await eventually(async () => expect(await own().getByRole('radio', { name: /^按新日历重算（默认）/ }).isChecked()).toBe(true));
    await own().getByRole('radio', { name: /^保持不变/ }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await keepPicture(page, 'calendar');
    await own().getByRole('button', { name: '保存' }).click();
    await page.getByText('办公时间 09:00–12:00、14:30–18:00').waitFor();
    await recounted().getByText(/最近一次重算：看了 \d+ 件案件，[1-9]\d* 件有变动；限时提前 \d+ 个，推后 [1-9]\d* 个/).waitFor();
    await recounted().scrollIntoViewIfNeeded();
    await keepPicture(page, 'calendar-recounted');
    expect(await dueOf()).not.toBe(due);
    await page.locator(`td[title*="${year}-12-28"][title*="机关搬迁"]`).waitFor();
    const { own: kept } = await (await office.as(DESIGNER)).call('readCalendar', {});
    expect(kept).toMatchObject({ days: [{ date: `${year}-12-28`, kind: 'holiday', name: '机关搬迁' }], officeHours: [{ from: '09:00', to: '12:00' }, { from: '14:30', to: '18:00' }] });
  });

  it('leaves open limits as they are where that is chosen, and counts them anew later', async () => {
    const year = new Date().getFullYear();
    const due = await dueOf();
    await own().getByLabel('日期').fill(`${year}-12-29`);
    await own().getByLabel('名称').fill('机关搬迁');
    await own().getByRole('button', { name: '添加', exact: true }).click();
    await own().getByRole('button', { name: '看看影响' }).click();
    await own().getByRole('radio', { name: /^保持不变/ }).check();
    await own().getByRole('button', { name: '保存' }).click();
    await page.getByText('已保存，此后的限时按新日历计算').waitFor();
    await page.locator(`td[title*="${year}-12-29"][title*="机关搬迁"]`).waitFor();
    expect(await dueOf()).toBe(due);
    await eventually(async () => expect(await recounted().getByRole('button', { name: '按现行日历重算' }).isDisabled()).toBe(true));
    await recounted().getByRole('button', { name: '看看重算的影响' }).click();
    await recounted().getByText(/推后 [1-9]\d* 件/).waitFor();
    await recounted().getByRole('button', { name: '按现行日历重算' }).click();
    while ((await dueOf()) === due);
    await recounted().getByText(/最近一次重算/).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('refuses office hours that cannot be, in words', async () => {
    await own().getByLabel('第 2 段自').fill('08:00');
    await own().getByRole('button', { name: '看看影响' }).click();
    await page.getByText(/工作日历不能这样设/).waitFor();
    await eventually(async () => expect(await own().getByRole('button', { name: '保存' }).isDisabled()).toBe(true));
  });

  it('fits a tablet', async () => {
    const tablet = await browser.signIn(office.base, { login: DESIGNER, width: 1024 });
    await tablet.goto(`${office.base}/designer/calendar`);
    await own(tablet).waitFor();
    await recounted(tablet).scrollIntoViewIfNeeded();
    expect(await sidewaysOverflow(tablet)).toBeLessThanOrEqual(1);
    await keepPicture(tablet, 'calendar-1024');
  });
});
