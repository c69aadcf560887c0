import { parseBpmn, withLayout } from '@liuzhuan/bpmn';
import type { ResourceDto } from '@liuzhuan/contract';
import type { Page } from 'playwright-core';
import { eventually } from '../../eventually';
import { drawing, userTask } from '../../integration/api/drawings';
import type { Office } from '../../integration/api/office';
import { keepPicture } from '../harness/keep-picture';
import { openBrowser, seriousFindings, type TestBrowser } from '../harness/open-browser';
import { startServer } from '../harness/start-server';
import { CLERK, COLLEAGUE, DESIGNER, nextTask } from './cases';

const field = (type: string, key: string, more: object = {}) => ({ id: key, type, key, label: key, ...more });
const FORM: ResourceDto = {
  name: 'office.form.json',
  kind: 'form',
  content: JSON.stringify({
    id: 'office',
    type: 'default',
    components: [
      field('person', '承办人', { unit: '行政审批科', validate: { required: true } }),
      field('unit', '承办科室'),
      field('docnumber', '文号', { code: '邓市监发' }),
      field('attachment', '附件'),
      field('workdate', '完成时间', { workingDaysOnly: true, latestInWorkingDays: 10 }),
      field('seal', '用印', { values: [{ label: '单位公章', value: '单位公章' }] }),
      field('opinion', '承办意见', { validate: { required: true } }),
      field('textfield', '内部底数'),
    ],
  }),
};
const DRAWING = drawing(
  'office-fields',
  `<startEvent id="s"/>${userTask('write', { rule: 'starter', more: '<lz:form key="office" editable="*" hidden="内部底数"/><lz:documents access="write"/>' })}${userTask('read', { rule: `"${COLLEAGUE}"`, more: '<lz:form key="office" editable=""/>' })}<endEvent id="e"/>`,
  ['s>write', 'write>read', 'read>e'],
);

const DAY = 86_400_000;
/** The office's clock, as if it were UTC. */
const CLOCK = Date.now() + 8 * 3_600_000;
const dayOf = (days: number) => new Date(CLOCK + days * DAY);
const dateOf = (day: Date) => day.toISOString().slice(0, 10);
/** The next day of this week or the one after that is Monday to Friday. */
const SOON = [1, 2, 3].map(dayOf).find((day) => day.getUTCDay() % 6 !== 0) ?? dayOf(1);
const OFF = dateOf(SOON);

describe('the office’s own fields at the desk', () => {
  let office: Office;
  let browser: TestBrowser;
  let page: Page;
  let instance: string;
  let task: string;
  const choose = async (label: string, text: string) => {
    const input = page.locator('.fjs-form-field').filter({ hasText: new RegExp(`^${label}`) }).locator('input').last();
    await input.click();
    await input.fill(text);
    await page.locator('.fjs-dropdownlist-item', { hasText: text }).first().click();
  };
  beforeAll(async () => {
    office = await startServer('desk');
    browser = await openBrowser();
    const parsed = await parseBpmn(DRAWING.content);
    const [process] = parsed.ok ? parsed.value.processes : [];
    if (!process) throw new Error('Expected a drawing but it cannot be read');
    await (await office.as(DESIGNER)).call('deploy', { body: { resources: [FORM, { ...DRAWING, content: withLayout(DRAWING.content, process) }], note: '字段演练' } });
    const off = [{ date: OFF, kind: 'holiday' as const, name: '机关搬迁', source: '' }];
    await (await office.as(DESIGNER)).call('saveCalendar', { body: { days: off, recount: false } });
    const clerk = await office.as(CLERK);
    const started = await clerk.call('startInstance', { body: { definition: 'office-fields' } });
    instance = started.instance;
    task = nextTask(started);
    await clerk.post(`/api/instances/${instance}/documents`).attach('file', Buffer.from('一'), { filename: '材料一.txt' });
    page = await browser.signIn(office.base, { login: CLERK, width: 1024 });
    await page.goto(`${office.base}/desk/tasks/${task}`);
    await page.getByText('承办人').first().waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });
  afterEach(() => expect(browser?.faults).toEqual([]));

  it('grey out the days that are off, with the reason, and those outside of the window', async () => {
    await page.getByLabel('完成时间').click();
    const picker = page.locator('.flatpickr-calendar.open');
    if (SOON.getUTCMonth() !== dayOf(0).getUTCMonth()) await picker.locator('.flatpickr-next-month').click();
    const day = (title: string) => picker.locator(`.flatpickr-day.flatpickr-disabled[title="${title}"]`);
    const off = day('机关搬迁放假，不是工作日');
    await eventually(async () => expect(await off.getAttribute('aria-label')).toBe(`${SOON.getUTCFullYear()}年${SOON.getUTCMonth() + 1}月${SOON.getUTCDate()}日 · 机关搬迁放假，不是工作日`));
    await eventually(async () => expect(await day('周末，不是工作日').count()).toBeGreaterThan(3));
    await off.hover();
    await keepPicture(page, 'desk-working-date');
    await off.click();
    await eventually(async () => expect(await page.getByLabel('完成时间').inputValue()).toBe(''));
    expect(await seriousFindings(page)).toEqual([]);
    await picker.locator('.flatpickr-next-month').click();
    await eventually(async () => expect(await picker.locator('.flatpickr-day.flatpickr-disabled[title^="晚于 "]').count()).toBeGreaterThan(10));
    await picker.locator('.flatpickr-prev-month').click();
    const free = picker.locator('.flatpickr-day:not(.flatpickr-disabled)').first();
    await free.click();
    await eventually(async () => expect(await page.getByLabel('完成时间').inputValue()).not.toBe(''));
  });

  it('are chosen and written, and what is hidden is not there', async () => {
    await page.getByText('只能选工作日，不晚于 10 个工作日后').waitFor();
    await page.getByText('办理后自动签名并注明日期').waitFor();
    await eventually(async () => expect(await page.getByText('内部底数').count()).toBe(0));
    await choose('承办人', '行政审批科科员乙');
    await choose('承办科室', '行政审批科');
    await choose('附件', '材料一.txt');
    await page.getByLabel('文号').fill('别的发〔2026〕1号');
    await page.getByLabel('承办意见').fill('同意办理。');
    await keepPicture(page, 'desk-fields');
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: '同意', exact: true }).click();
    await page.getByText('应为文号，例如 邓市监发〔2026〕1号').first().waitFor();
    await page.getByLabel('文号').fill('邓市监发〔2026〕1号');
    await page.getByRole('button', { name: '同意', exact: true }).click();
    await page.getByText(/已送/).first().waitFor();
    const { variables } = await (await office.as(DESIGNER)).call('readInstance', { path: { id: instance } });
    expect(variables).toMatchObject({ 承办人: COLLEAGUE, 文号: '邓市监发〔2026〕1号', 附件: [expect.any(String)] });
    expect(variables['承办意见']).toMatch(/^同意办理。\n—— 行政审批科科员甲 \d{4}年\d+月\d+日$/);
  });

  it('are read with names in the place of ids', async () => {
    const reader = await browser.signIn(office.base, { login: COLLEAGUE });
    const next = (await (await office.as(COLLEAGUE)).call('listTasks', { query: {} })).items.find((row) => row.instance === instance)?.id ?? '';
    await reader.goto(`${office.base}/desk/tasks/${next}`);
    await reader.waitForFunction(() => Array.from(document.querySelectorAll<HTMLInputElement>('.lz-form input')).some((input) => input.value === '行政审批科科员乙'));
    await reader.waitForFunction(() => Array.from(document.querySelectorAll<HTMLInputElement>('.lz-form input')).some((input) => input.value === '行政审批科'));
    await keepPicture(reader, 'desk-fields-read');
    await reader.goto(`${office.base}/desk/cases/${instance}`);
    await reader.locator('.lz-form').getByText('材料一.txt').waitFor();
    await keepPicture(reader, 'desk-fields-case');
  });
});
