import type { Page } from 'playwright-core';
import { eventually } from '../../eventually';
import type { Office } from '../../integration/api/office';
import { openBrowser, type TestBrowser } from '../harness/open-browser';
import { startServer } from '../harness/start-server';
import { CLERK, COLLEAGUE, HEAD, nextTask, startMatter, startMatterAtHead } from './cases';

describe('an officer at the desk', () => {
  let office: Office;
  let browser: TestBrowser;
  const at = (login: string): Promise<Page> => browser.signIn(office.base, { login });
  beforeAll(async () => {
    office = await startServer('desk');
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });
  afterEach(() => expect(browser?.faults).toEqual([]));

  it('goes from the inbox through a task to its completion, and the next officer sees it at once', async () => {
    await startMatter(office, '变更食品经营许可证，经营场所证明不齐');
    const head = await at(HEAD);
    await head.goto(`${office.base}/desk/inbox`);
    await head.getByText('没有待办').waitFor();

    const page = await at(CLERK);
    await page.goto(`${office.base}/desk`);
    await page.locator('a[data-row]').first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /变更食品经营许可证/ }).waitFor();
    await page.locator('.fjs-form').waitFor();
    await page.getByRole('button', { name: '提请单位（科室）负责人审批' }).click();
    await page.getByText('表单还有需要补正的地方').waitFor();
    await eventually(async () => expect(await page.locator('.fjs-form-field-error').allTextContents()).toContain('此项必填'));

    await page.locator('.fjs-form-field-select', { hasText: '原因类别' }).locator('.fjs-input-group').click();
    await page.locator('.fjs-dropdownlist-item', { hasText: '把握不准' }).click();
    await page.getByLabel('说“不”理由').fill('经营场所证明材料不齐，现行规定未明确可否容缺办理');
    await page.getByText(/草稿已保存在本机 \d\d:\d\d/).waitFor();
    await page.reload();
    await page.getByText(/已恢复 .+ 保存在本机的草稿/).waitFor();
    await eventually(async () => expect(await page.getByLabel('说“不”理由').inputValue()).toContain('经营场所证明材料不齐'));

    await page.getByRole('button', { name: '提请单位（科室）负责人审批' }).click();
    await page.getByRole('heading', { name: /已送 .*行政审批科负责人.*限/ }).waitFor();
    await head.getByRole('link', { name: /变更食品经营许可证/ }).waitFor();
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('liuzhuan.draft')))).toEqual([]);
  });

  it('asks for the opinion an outcome needs, completes with Ctrl+Enter after a confirmation', async () => {
    const result = await startMatterAtHead(office, '申请小餐饮登记');
    const page = await at(HEAD);
    await page.goto(`${office.base}/desk/tasks/${nextTask(result)}`);
    await page.getByRole('button', { name: '能办', exact: true }).click();
    await page.getByText('选“能办”请先填写意见').waitFor();
    await page.getByRole('button', { name: '常用语' }).click();
    await page.getByRole('button', { name: '同意。', exact: true }).click();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog').getByText('意见：同意。').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: '确认' }).click();
    await page.getByRole('heading', { name: /已送 .*行政审批科科员甲/ }).waitFor();
    const done = await (await office.as(CLERK)).call('readInstance', { path: { id: result.instance } });
    expect(done.opinions.at(-1)).toMatchObject({ node: 'Task_Head', outcome: 'can', opinion: '同意。' });
  });

  it('sees what a return will withdraw before confirming it, and the reason afterwards', async () => {
    const result = await startMatterAtHead(office, '申请食品小作坊登记');
    const page = await at(HEAD);
    await page.goto(`${office.base}/desk/tasks/${nextTask(result)}`);
    await page.getByRole('button', { name: '退回…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('以下 1 项将撤回').waitFor();
    await dialog.getByRole('listitem').filter({ hasText: '综合研判（行政审批科负责人）' }).waitFor();
    await dialog.locator('.lz-badge-withdrawn', { hasText: '将撤回' }).waitFor();
    await dialog.locator('.lz-badge-active', { hasText: '退回到此' }).waitFor();
    const confirm = dialog.getByRole('button', { name: '确认退回' });
    await eventually(async () => expect(await confirm.isDisabled()).toBe(true));
    await dialog.getByLabel('退回理由').fill('请补充经营场所证明');
    await confirm.click();
    await page.getByRole('heading', { name: /已送 .*行政审批科科员甲/ }).waitFor();
    await page.getByRole('listitem').filter({ hasText: '请补充经营场所证明' }).waitFor();
    await eventually(async () => expect(await page.locator('del', { hasText: '请补充经营场所证明' }).count()).toBe(0));
  });

  it('hands a task to somebody found in the directory', async () => {
    const result = await startMatter(office, '申请现制现售饮品项目');
    const page = await at(CLERK);
    await page.goto(`${office.base}/desk/tasks/${nextTask(result)}`);
    await page.getByRole('button', { name: '转办…' }).click();
    await page.getByLabel('转给').fill('行政审批科科员乙');
    await page.locator('.ant-select-item-option', { hasText: '行政审批科科员乙' }).click();
    await page.getByRole('button', { name: '确认转办' }).click();
    await page.getByRole('heading', { name: '已转办给 行政审批科科员乙' }).waitFor();
    const tasks = await (await office.as(COLLEAGUE)).call('listTasks', { query: { view: 'inbox' } });
    expect(tasks.items.map(({ id }) => id)).toContain(nextTask(result));
  });

  it('follows and revokes a case of her own', async () => {
    const result = await startMatterAtHead(office, '申请保健食品经营');
    const page = await at(CLERK);
    await page.goto(`${office.base}/desk/started?q=${encodeURIComponent('保健食品')}`);
    await page.getByText('综合研判（行政审批科负责人）').waitFor();
    await page.getByRole('link', { name: /申请保健食品经营/ }).click();
    await page.getByRole('cell', { name: /发起案件/ }).waitFor();
    await page.getByRole('button', { name: '撤销…' }).click();
    await page.getByLabel('撤销原因').fill('申请人撤回申请');
    await page.getByRole('button', { name: '确认撤销' }).click();
    await page.locator('header').getByText('已撤销').waitFor();
    expect(await (await office.as(CLERK)).call('readInstance', { path: { id: result.instance } })).toMatchObject({ status: 'cancelled', standing: [] });
  });

  it('is told kindly what is not there and what is not hers', async () => {
    const { instance } = await startMatter(office, '仅本人可见的事项');
    const page = await at('dz-renshike-fuzeren');
    for (const path of ['/desk/tasks/none', `/desk/cases/${instance}`]) {
      await page.goto(office.base + path);
      await page.getByRole('heading', { level: 1, name: /没有找到这份内容|您没有权限查看/ }).waitFor();
      await page.getByRole('link', { name: '回到待办' }).waitFor();
    }
  });
});
