import { parseBpmn, withLayout } from '@liuzhuan/bpmn';
import type { Page } from 'playwright-core';
import { eventually } from '../../eventually';
import { drawing, userTask } from '../../integration/api/drawings';
import type { Office } from '../../integration/api/office';
import { DESIGNER } from '../desk/cases';
import { keepPicture } from '../harness/keep-picture';
import { openBrowser, seriousFindings, type TestBrowser } from '../harness/open-browser';
import { startServer } from '../harness/start-server';

const FORM = {
  name: 'dated.form.json',
  kind: 'form' as const,
  content: JSON.stringify({ id: 'dated', type: 'default', components: [{ id: 'when', type: 'workdate', key: '完成时间', label: '完成时间', workingDaysOnly: true, latestInWorkingDays: 5 }] }),
};
const DRAWING = drawing('dated', `<startEvent id="s"><extensionElements><lz:form key="dated"/></extensionElements></startEvent>${userTask('write', { rule: 'starter' })}<endEvent id="e"/>`, ['s>write', 'write>e']);

describe('a working date in the simulation', () => {
  let office: Office;
  let browser: TestBrowser;
  let page: Page;
  beforeAll(async () => {
    office = await startServer('designer');
    browser = await openBrowser();
    const parsed = await parseBpmn(DRAWING.content);
    const [process] = parsed.ok ? parsed.value.processes : [];
    if (!process) throw new Error('Expected a drawing but it cannot be read');
    await (await office.as(DESIGNER)).call('deploy', { body: { resources: [FORM, { ...DRAWING, content: withLayout(DRAWING.content, process) }], note: '初稿' } });
    page = await browser.signIn(office.base, { login: DESIGNER });
    await page.goto(`${office.base}/designer/processes/dated/simulation`);
    await page.getByLabel('完成时间').waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });
  afterEach(() => expect(browser?.faults).toEqual([]));

  it('greys out the days that are off by the organisation’s calendar, counted from the simulated day', async () => {
    await page.getByLabel('发起时间').fill('2026-02-10T09:00');
    await page.getByLabel('完成时间').click();
    const picker = page.locator('.flatpickr-calendar.open');
    await picker.getByLabel('年', { exact: true }).fill('2026');
    await picker.locator('.flatpickr-monthDropdown-months').selectOption('1');
    const disabled = (title: string) => picker.locator(`.flatpickr-day.flatpickr-disabled[title="${title}"]`);
    await eventually(async () => expect(await disabled('春节放假，不是工作日').count()).toBeGreaterThan(6));
    await disabled('晚于 2026-02-24').first().waitFor();
    await disabled('春节放假，不是工作日').nth(2).hover();
    await keepPicture(page, 'simulation-working-date');
    expect(await seriousFindings(page)).toEqual([]);
    const worked = picker.locator('.flatpickr-day[aria-label^="2026年2月14日"]');
    await eventually(async () => expect(await worked.getAttribute('class')).not.toContain('flatpickr-disabled'));
    await page.getByLabel('发起时间').fill('2026-02-24T09:00');
    await page.getByLabel('完成时间').click();
    await eventually(async () => expect(await disabled('晚于 2026-02-24').count()).toBe(0));
  });
});
