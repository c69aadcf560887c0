import type { ActionResult } from '@liuzhuan/contract';
import type { Page } from 'playwright-core';
import { eventually } from '../../eventually';
import type { Office } from '../../integration/api/office';
import { CLERK, DESIGNER, HEAD, nextTask, startMatterAtHead } from '../desk/cases';
import { openBrowser, type TestBrowser } from '../harness/open-browser';
import { startServer } from '../harness/start-server';
import { choose, connectTo, padEntry, select } from './drawing';

const DEPUTY = 'dz-deputy-2';
const PRINCIPAL = 'dz-principal';
const INSPECTOR = 'dz-duchashi-fuzeren';
const REVIEW = '督察室复核';

describe('a flow redrawn while cases run', () => {
  let office: Office;
  let browser: TestBrowser;
  let page: Page;
  beforeAll(async () => {
    office = await startServer('designer');
    browser = await openBrowser();
    page = await browser.signIn(office.base, { login: DESIGNER });
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });
  afterEach(() => expect(browser?.faults).toEqual([]));

  const decide = async (login: string, task: string, outcome: string, opinion: string) =>
    (await office.as(login)).call('completeTask', { path: { id: task }, body: { outcome, opinion, data: {} } });
  const stepsOf = async (instance: string) => (await (await office.as(DESIGNER)).call('readInstance', { path: { id: instance } })).opinions.map(({ name }) => name.replace(/\s/g, ''));
  /** From the principal's desk to the end: 确实不能办, answered, followed up. */
  const refuseToTheEnd = async (atPrincipal: ActionResult): Promise<ActionResult> => {
    expect(atPrincipal.next.map(({ node }) => node)).toEqual(['Task_Principal']);
    const answering = await decide(PRINCIPAL, nextTask(atPrincipal), 'refuse', '确实不能办，做好解释');
    const data = { 说不理由: '法律规定经营场所须有合法使用证明', 说行建议: '取得证明后即可办理', 答复方式: '书面', 书面答复文号: '邓市监复〔2026〕1号', 答复时间: '2026-11-25T16:00+08:00' };
    const following = await (await office.as(CLERK)).call('completeTask', { path: { id: nextTask(answering) }, body: { outcome: 'done', data } });
    return (await office.as(PRINCIPAL)).call('completeTask', { path: { id: nextTask(following) }, body: { outcome: 'settled', data: { 跟踪问效情况: '已核实' } } });
  };
  let old: ActionResult;

  it('gets a further step by drawing it', async () => {
    old = await startMatterAtHead(office, '旧版本：变更食品经营许可证');
    await page.goto(`${office.base}/designer`);
    await page.getByRole('link', { name: '说“不”事项提级管理' }).click();
    await page.getByText('第 1 版生效').waitFor();
    await page.locator('.djs-element[data-element-id="Task_Principal"]').first().waitFor();

    await select(page, 'Flow_Merge_Principal_Task_Principal');
    await page.keyboard.press('Delete');
    await page.getByRole('button', { name: /“最后审定”永远走不到/ }).waitFor();

    await select(page, 'Merge_Principal');
    await padEntry(page, 'append.append-task').click();
    await page.keyboard.type(REVIEW);
    await page.getByRole('heading', { level: 2 }).first().click();
    await page.getByRole('complementary', { name: '属性' }).getByText('人工任务').waitFor();
    await connectTo(page, 'Task_Principal');
    await page.getByText('草稿已保存').waitFor();
  });

  it('gets its properties in the office’s words', async () => {
    const id = await page.locator('.djs-element.djs-shape[data-element-id^="Activity_"]').first().getAttribute('data-element-id');
    await select(page, id ?? '');
    await page.getByRole('heading', { level: 2, name: REVIEW }).waitFor();
    await choose(page, '由谁办理', /^…的负责人$/);
    await choose(page, '科室', '督查室');
    await page.getByText('今天是：督查室负责人').waitFor();
    await choose(page, '限时办法', '打开后若干时间内');
    await page.getByRole('spinbutton', { name: '多久', exact: true }).fill('1');
    await page.getByText(/如.+收到，应于 .+ 前办结/).waitFor();
    await choose(page, '使用的表单', 'dz-a4');
    await choose(page, '此步可填写', '部分字段');
    await choose(page, '此步可填写的字段（其余只读）', '备注');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '添加操作' }).click();
    await page.getByRole('textbox', { name: '按钮文字' }).fill('复核同意，提请主要领导');
    await page.getByRole('textbox', { name: '取值', exact: true }).fill('reviewed');
    await choose(page, '意见', '必填');
    await page.getByText('由 督查室的负责人 办理，1 个工作日内。').waitFor();
    await page.getByText('草稿已保存').waitFor();
    await page.getByRole('status').filter({ hasText: '错误 0 · 警告 0' }).waitFor();
    const draft = await (await office.as(DESIGNER)).call('readDraft', { path: { key: 'dz-no-escalation' } });
    expect(draft.resources.find(({ kind }) => kind === 'bpmn')?.content).toMatch(/rule="unitHead\(unit\(.{1,6}督查室.{1,6}\)\)"/);
  });

  it('undoes and redoes properties with the drawing', async () => {
    await page.getByRole('button', { name: /^撤销/ }).click();
    await page.getByRole('complementary', { name: '属性' }).locator('.ant-select', { hasText: '可填' }).waitFor();
    await page.getByRole('button', { name: /^重做/ }).click();
    await page.getByRole('complementary', { name: '属性' }).locator('.ant-select', { hasText: '必填' }).waitFor();
  });

  it('says what a deployment touches before it deploys', async () => {
    await page.getByRole('button', { name: '发布…' }).click();
    const form = page.getByRole('region', { name: '新的发布' });
    await form.getByText('在办 1 件案件仍按各自发起时的版本办完，不受影响').waitFor();
    await form.getByText('校验通过').waitFor();
    const deploy = form.getByRole('button', { name: '发布第 2 版' });
    await eventually(async () => expect(await deploy.isDisabled()).toBe(true));
    await form.getByLabel('版本说明（必填）').fill('在分管领导与主要领导之间增加督察室复核');
    await deploy.click();
    await page.getByText('已发布：第 2 版生效').waitFor();
    await page.getByText('第 2 版生效', { exact: true }).waitFor();
    await page.getByText('与第 2 版一致').waitFor();
  });

  it('leaves the old case its old flow, to the end', async () => {
    const atDeputy = await decide(HEAD, nextTask(old), 'cannot', '不符合条件');
    const ended = await refuseToTheEnd(await decide(DEPUTY, nextTask(atDeputy), 'cannot', '法律不允许'));
    expect(ended.status).toBe('completed');
    expect(await stepsOf(old.instance)).not.toContain(REVIEW);
  });

  it('takes a new case through the new step, to the end', async () => {
    const begun = await startMatterAtHead(office, '新版本：变更食品经营许可证');
    const atDeputy = await decide(HEAD, nextTask(begun), 'cannot', '不符合条件');
    const atReview = await decide(DEPUTY, nextTask(atDeputy), 'cannot', '法律不允许');
    expect(atReview.next.map(({ name, persons }) => [name, persons.map(({ id }) => id)])).toEqual([[REVIEW, [INSPECTOR]]]);
    const ended = await refuseToTheEnd(await decide(INSPECTOR, nextTask(atReview), 'reviewed', '复核无误'));
    expect(ended.status).toBe('completed');
    expect(await stepsOf(begun.instance)).toContain(REVIEW);
  });

  it('shows both cases with the version each followed', async () => {
    await page.getByRole('link', { name: '运行', exact: true }).click();
    await page.getByRole('row', { name: /旧版本.*第 1 版.*已办结/ }).waitFor();
    await page.getByRole('row', { name: /新版本.*第 2 版.*已办结/ }).waitFor();
    await page.getByRole('link', { name: /新版本/ }).click();
    await page.locator('.djs-element', { hasText: /督察室/ }).first().waitFor();
    await page.getByRole('tab', { name: '经过' }).waitFor();
  });
});
