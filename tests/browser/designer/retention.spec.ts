import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { eventually } from '../../eventually';
import { drawing } from '../../integration/api/drawings';
import type { Office } from '../../integration/api/office';
import { CLERK, DESIGNER } from '../desk/cases';
import { openBrowser, seriousFindings, sidewaysOverflow, type TestBrowser } from '../harness/open-browser';
import { startServer } from '../harness/start-server';

const SHOTS = process.env['SCREENSHOTS'];
const SHORT = drawing('short', '<startEvent id="s"/><endEvent id="e"/>', ['s>e']);
const SIGNAL = drawing('by-flood', '<startEvent id="s"><signalEventDefinition signalRef="g"/></startEvent><endEvent id="e"/>', ['s>e'], '<signal id="g" name="汛情"/>');

describe('what an administrator looks after', () => {
  let office: Office;
  let browser: TestBrowser;
  let page: Page;
  const go = (path: string, on = page) => on.goto(`${office.base}/designer${path}`);
  const shot = async (name: string, on = page) => void (SHOTS && (await on.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true })));
  const admin = () => office.as(DESIGNER);
  beforeAll(async () => {
    office = await startServer('designer');
    browser = await openBrowser();
    page = await browser.signIn(office.base, { login: DESIGNER });
    for (const drawn of [SHORT, SIGNAL]) await (await admin()).call('deploy', { body: { resources: [drawn], note: '试用' } });
    for (let n = 0; n < 3; n += 1) await (await office.as(CLERK)).call('startInstance', { body: { definition: 'short' } });
    await office.pool.query(`UPDATE process_instance SET ended_at = now() - interval '3 years' WHERE process = 'short'`);
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });
  afterEach(() => expect(browser?.faults).toEqual([]));

  describe('保留', () => {
    const rules = () => page.getByRole('region', { name: '办结案件' });
    const runs = () => page.getByRole('region', { name: '执行情况' });

    it('lays down rules by process, and says what they would do before they do it', async () => {
      await go('/retention');
      await page.getByText('没有规则，办结案件长期保存').waitFor();
      await rules().getByRole('button', { name: '添加规则' }).click();
      await rules().getByRole('spinbutton', { name: '办结后归档（月） 其他所有流程' }).fill('24');
      await rules().getByRole('button', { name: '保存' }).click();
      await page.getByText('已保存').waitFor();
      expect(await (await admin()).call('readRetentionRules', {})).toEqual([{ process: '*', archiveAfterMonths: 24, purgeAfterYears: null }]);
      await runs().getByRole('button', { name: '试算' }).click();
      await runs().getByRole('row', { name: /试算.*归档 3 件（\d/ }).waitFor();
      expect((await (await admin()).call('listInstances', { query: { view: 'all', definition: 'short' } })).items).toHaveLength(3);
      await shot('retention');
    });

    it('applies them only after it has said in numbers what they touch', async () => {
      await runs().getByRole('button', { name: '立即执行…' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText(/归档 3 件/).waitFor();
      await shot('retention-dialog');
      await dialog.getByRole('button', { name: '执行' }).click();
      await runs().getByRole('row', { name: /执行.*归档 3 件/ }).waitFor();
      expect((await office.pool.query(`SELECT FROM archived_case WHERE process = 'short'`)).rowCount).toBe(3);
      await runs().getByRole('button', { name: '立即执行…' }).click();
      await dialog.getByText('没有到期的内容，无需执行').waitFor();
      await eventually(async () => expect(await dialog.getByRole('button', { name: '执行' }).isDisabled()).toBe(true));
      await dialog.getByRole('button', { name: '取消' }).click();
    });

    it('keeps notices and the audit log for so many months, or for good', async () => {
      await page.getByLabel('通知保留（月）').fill('24');
      await page.getByRole('region', { name: '通知与审计' }).getByRole('button', { name: '保存' }).click();
      await eventually(async () => expect((await (await admin()).call('readLogRules', {})).notice).toBe(24));
      await rules().getByRole('button', { name: '移除 其他所有流程' }).click();
      await rules().getByRole('button', { name: '保存' }).click();
      await page.getByText('没有规则，办结案件长期保存').waitFor();
    });
  });

  describe('未送达', () => {
    it('shows what fails with its reason, and sends it again', async () => {
      await failingSignal(office, 'nowhere');
      await go('/undelivered');
      const row = page.getByRole('listitem').filter({ hasText: '汛情' });
      await row.getByText(/原因：.*nowhere/).waitFor();
      await row.getByText('发起流程 by-flood').waitFor();
      await row.getByText('已失败 5 次').waitFor();
      await shot('undelivered');
      await row.getByRole('button', { name: /重新投递/ }).click();
      await page.getByText('已重新投递').waitFor();
    });

    it('gives a message up only with a reason, which the audit log keeps', async () => {
      await (await office.as('dz-service')).call('correlateMessage', { body: { name: '无人要的回函', key: 'k7', payload: { 文号: '甲' } } });
      await go('/undelivered');
      await page.getByText('等待接收').click();
      const row = page.getByRole('listitem').filter({ hasText: '无人要的回函' });
      await row.getByText('关联值 k7').waitFor();
      await row.getByText('内容').click();
      await row.getByText('"文号": "甲"').waitFor();
      await row.getByRole('button', { name: /放弃/ }).click();
      const dialog = page.getByRole('dialog');
      await eventually(async () => expect(await dialog.getByRole('button', { name: '放弃' }).isDisabled()).toBe(true));
      await dialog.getByLabel('理由（必填）').fill('对方误发');
      await dialog.getByRole('button', { name: '放弃' }).click();
      await page.getByText('没有这样的消息').waitFor();
      const { rows } = await office.pool.query(`SELECT data->>'reason' AS reason FROM audit WHERE action = 'message.discard'`);
      expect(rows).toEqual([{ reason: '对方误发' }]);
    });
  });

  it.each([1440, 1024] as const)('fits a screen of %d px and is read by everybody', async (width) => {
    await failingSignal(office, `gone-${width}`);
    await (await admin()).call('saveRetentionRules', { body: [{ process: '*', archiveAfterMonths: 24, purgeAfterYears: null }, { process: 'short', archiveAfterMonths: 12, purgeAfterYears: 30 }] });
    const tablet = await browser.signIn(office.base, { login: DESIGNER, width });
    for (const [path, words] of [['/retention', '按整月删除，已读未读不分。不填为长期保存。'], ['/undelivered', '重新投递']] as const) {
      await go(path, tablet);
      await tablet.getByText(words).first().waitFor();
      await shot(`${path.slice(1)}-${width}`, tablet);
      expect([path, await sidewaysOverflow(tablet), await seriousFindings(tablet)]).toEqual([path, 0, []]);
    }
    await tablet.context().close();
  });

  it('is not shown to those who only draw', async () => {
    const designer = await browser.signIn(office.base, { login: 'dz-designer' });
    await go('/calendar', designer);
    await designer.getByRole('heading', { level: 1, name: '工作日历' }).waitFor();
    await eventually(async () => expect([await designer.getByText('未送达').count(), await designer.getByText('保留', { exact: true }).count()]).toEqual([0, 0]));
    await designer.context().close();
  });
});

/** A signal on its way to a start event that is not there, and has failed five times. */
async function failingSignal(office: Office, node: string): Promise<void> {
  const payload = { event: 'signal', name: '汛情', key: null, payload: { 等级: 2 }, receiver: { kind: 'start', definition: 'by-flood:1', node } };
  await office.pool.query(`INSERT INTO job (organisation, id, kind, due_at, payload, attempts) VALUES ('dz', $1, 'delivery', now(), $2, 4)`, [`failing-${node}`, JSON.stringify(payload)]);
  await eventually(async () => expect((await (await office.as(DESIGNER)).call('listMessages', { query: { state: 'failing' } })).items).not.toEqual([]));
}
