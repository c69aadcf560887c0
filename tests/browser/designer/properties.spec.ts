import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { eventually } from '../../eventually';
import type { Office } from '../../integration/api/office';
import { DESIGNER } from '../desk/cases';
import { openBrowser, seriousFindings, sidewaysOverflow, type TestBrowser } from '../harness/open-browser';
import { startServer } from '../harness/start-server';
import { choose, pointOn, select } from './drawing';

const KEY = 'dz-no-escalation';
const SHOTS = process.env['SCREENSHOTS'];

describe('properties in the office’s words', () => {
  let office: Office;
  let browser: TestBrowser;
  let page: Page;
  const shot = async (name: string, on = page) => void (SHOTS && (await on.screenshot({ path: join(SHOTS, `properties-${name}.png`) })));
  const panel = (): Locator => page.getByRole('complementary', { name: '属性' });
  const sentence = (): Locator => panel().locator('.dz-sentence');
  const undo = () => page.getByRole('button', { name: /^撤销/ }).click();
  const open = async (group: string) => {
    const head = panel().getByRole('button', { name: group, exact: true });
    if ((await head.getAttribute('aria-expanded')) !== 'true') await head.click();
  };
  /** Waits until the drawing kept on the server says something. */
  const drafted = async (words: string | RegExp) => {
    const desk = await office.as(DESIGNER);
    await eventually(async () => {
      const { resources } = await desk.call('readDraft', { path: { key: KEY } });
      expect(resources.find(({ kind }) => kind === 'bpmn')?.content).toEqual(typeof words === 'string' ? expect.stringContaining(words) : expect.stringMatching(words));
    });
  };
  /** Writes into one of the expression editors, from its beginning. */
  const write = async (label: string, feel: string) => {
    const editor = panel().getByRole('textbox', { name: label, exact: true });
    await editor.click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Delete');
    await page.keyboard.insertText(feel);
  };
  /** Selects an element once nothing is: the pad beside a selected one lies over its neighbours. */
  const pick = async (id: string) => {
    const board = await page.locator('.dz-board').boundingBox();
    await page.mouse.click((board?.x ?? 0) + (board?.width ?? 0) / 2, (board?.y ?? 0) + 16);
    await select(page, id);
  };
  const show = async (id: string) => {
    await page.goto(`${office.base}/designer/processes/${KEY}/canvas`);
    await page.locator(`.djs-element[data-element-id="${id}"]`).first().waitFor();
    await page.keyboard.press('Escape');
    await select(page, id);
  };
  /** A field of the form of 填写审批表 in which the clerk names who checks. */
  const addPersonField = async () => {
    const desk = await office.as(DESIGNER);
    const { resources } = await desk.call('readDefinition', { path: { id: KEY } });
    const changed = resources.map((resource) => {
      if (resource.name === 'dz-a4.form.json') {
        const form = JSON.parse(resource.content) as { components: object[] };
        return { ...resource, content: JSON.stringify({ ...form, components: [...form.components, { type: 'person', key: '研判人', label: '请谁研判', id: 'Field_person' }] }) };
      }
      return { ...resource, content: resource.content.replace('不能办原因 说不理由 备注"', '不能办原因 说不理由 备注 研判人"') };
    });
    await desk.call('saveDraft', { path: { key: KEY }, body: { resources: changed } });
  };
  beforeAll(async () => {
    office = await startServer('designer');
    browser = await openBrowser();
    page = await browser.signIn(office.base, { login: DESIGNER });
    await addPersonField();
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });
  afterEach(() => expect(browser?.faults).toEqual([]));

  it('say who does it as a sentence, and who that is today', async () => {
    await show('Task_Head');
    await sentence().getByText('由 案件中的“科室负责人” 办理').waitFor();
    await choose(page, '由谁办理', '…的负责人');
    await choose(page, '科室', '督查室');
    await panel().getByText('今天是：督查室负责人').waitFor();
    await sentence().getByText('由 督查室的负责人 办理').waitFor();
    await shot('who');
    await undo();
    await sentence().getByText('由 案件中的“科室负责人” 办理').waitFor();
  });

  it('suppose somebody where only a case can tell', async () => {
    await choose(page, '由谁办理', '发起人所在科室的负责人');
    await sentence().getByText('由 发起人所在科室的负责人 办理').waitFor();
    await choose(page, '假如发起人所在科室是', '督查室');
    await panel().getByText('今天是：督查室负责人').waitFor();
    await shot('suppose');
    await undo();
  });

  it('let a step name who does a later one', async () => {
    await choose(page, '由谁办理', '…指定的人');
    await choose(page, '在哪里指定', '请谁研判');
    await sentence().getByText('由 “填写审批表”环节在表单字段“请谁研判”中指定的人 办理').waitFor();
    await drafted('<lz:assignment rule="研判人"');
    await panel().getByRole('button', { name: '再加一方' }).first().click();
    await choose(page, '由谁办理 · 第 2 方', '主要领导');
    await sentence().getByText('由 “填写审批表”环节在表单字段“请谁研判”中指定的人、主要领导 办理').waitFor();
    await drafted('<lz:assignment rule="[研判人, principal()]"');
    await shot('named');
    await undo();
    await undo();
    await sentence().getByText('由 案件中的“科室负责人” 办理').waitFor();
  });

  it('say by when, with a date of the calendar', async () => {
    await choose(page, '限时办法', '打开后若干时间内');
    await page.getByRole('spinbutton', { name: '多久', exact: true }).fill('2');
    await panel().getByText(/如(今天 9:00| .+ 09:00) 收到，应于 .+ 前办结/).first().waitFor();
    await sentence().getByText('2 个工作日内').waitFor();
    await choose(page, '多久 单位', /^工作小时$/);
    await panel().getByText(/应于 .+ 11:00 前办结/).first().waitFor();
    await shot('due');
    for (let step = 0; step < 3; step += 1) await undo();
    await sentence().getByText('四级[级别 = 2][1].时限内').waitFor();
  });

  it('offer what may be done, and where to return to on the drawing', async () => {
    await pick('Task_Principal');
    await page.getByRole('heading', { level: 2, name: '最后审定' }).waitFor();
    await choose(page, '常用操作', /^修改后再报$/);
    await sentence().getByText(/“修改后再报”/).waitFor();
    await undo();
    await eventually(async () => expect(await sentence().getByText(/“修改后再报”/).count()).toBe(0));
    await panel().getByRole('button', { name: '在图上选' }).click();
    await panel().getByText(/请在图上点选可退回到的步骤/).waitFor();
    const head = page.locator('.djs-element.djs-shape[data-element-id="Task_Head"]').first();
    await eventually(async () => expect(await head.getAttribute('class')).toContain('dz-pick'));
    const before = await sentence().textContent();
    const { x, y } = await pointOn(page, 'Task_Head');
    await page.mouse.click(x, y);
    await page.getByRole('heading', { level: 2, name: '最后审定' }).waitFor();
    await page.waitForFunction((old) => document.querySelector('.dz-sentence')?.textContent !== old, before);
    await shot('return');
    await panel().getByRole('button', { name: '完成' }).click();
    await undo();
    await page.waitForFunction((old) => document.querySelector('.dz-sentence')?.textContent === old, before);
  });

  it('draw what happens at the limit with one click, and undo takes it back at once', async () => {
    await open('逾期怎么办');
    const boundaries = () => page.locator('.djs-element.djs-shape[data-element-id^="Event_"]').count();
    const before = await boundaries();
    await choose(page, '到期时', '视为同意');
    await panel().getByRole('button', { name: '画上“到期视为同意”' }).click();
    await panel().getByText(/到期视为同意：.+转到“/).waitFor();
    await eventually(async () => expect(await boundaries()).toBeGreaterThan(before));
    await drafted(/<bpmn:boundaryEvent [^>]*name="到期视为同意" attachedToRef="Task_Principal"/);
    await drafted(/<lz:output target="outcome" source="&#34;can&#34;" \/>|<lz:output target="outcome" source='"can"' \/>|<lz:output target="outcome" source="&quot;can&quot;" \/>/);
    await shot('delay');
    await undo();
    await panel().getByText('没有：到期后任务仍等人办理').first().waitFor();
    await eventually(async () => expect(await boundaries()).toBe(before));
    await choose(page, '到期时', '转上级办理');
    await choose(page, '转给谁', '主要领导');
    await panel().getByRole('button', { name: '画上“到期转上级”' }).click();
    await panel().getByText(/到期转上级：.+转到“最后审定（上级办理）”/).waitFor();
    await shot('superior');
    await undo();
    await eventually(async () => expect(await boundaries()).toBe(before));
  });

  it('write conditions by choosing, with the values the step before can give', async () => {
    await pick('Flow_Gate_Head_Merge_Deputy_label');
    await page.getByRole('heading', { level: 2, name: '把握不准或仍不能办' }).waitFor();
    await panel().getByRole('checkbox', { name: /^默认线/ }).uncheck();
    await panel().getByRole('group', { name: '用选择的办法写条件' }).getByRole('button', { name: '添加' }).click();
    await choose(page, '条件 1 的变量', 'outcome');
    await panel().getByText('“outcome”为“能办”').waitFor();
    await choose(page, '条件 1 的取值', /^仍不能办/);
    await panel().getByText('“outcome”为“仍不能办，提请上一级”').waitFor();
    await drafted(/outcome = .{1,6}cannot/);
    await shot('condition');
  });

  it('say what an expression compares wrongly, complete it, and try it with examples', async () => {
    await write('走这条线的条件', 'outcome = "仍不能办"');
    await panel().getByText(/“outcome”不会是“仍不能办”；可用的取值：能办（can）/).waitFor();
    await write('走这条线的条件', '分管领导审批意见 != null');
    await panel().getByText(/“分管领导审批意见”走到这里时还没有值/).waitFor();
    await write('走这条线的条件', 'outcome = ');
    await page.keyboard.type('cann');
    await page.locator('.cm-tooltip-autocomplete li', { hasText: '"cannot"' }).first().waitFor();
    await shot('completion');
    await page.locator('.cm-tooltip-autocomplete li', { hasText: '"cannot"' }).first().click();
    await panel().getByText('“outcome”为“仍不能办，提请上一级”').waitFor();
    await write('走这条线的条件', 'outcome in ("cannot", "unsure")');
    await drafted(/outcome in \("cannot", "unsure"\)/);
    await panel().locator('summary', { hasText: '试算' }).first().click();
    const run = panel().getByRole('button', { name: /^试\s?算$/ });
    await run.click();
    await panel().getByText('结果：不成立').waitFor();
    await choose(page, 'outcome 的值', /仍不能办/);
    await run.click();
    await panel().getByText('结果：成立').waitFor();
    await shot('try');
  });

  it('take conditions back with undo', async () => {
    for (let step = 0; step < 12 && !(await panel().getByRole('checkbox', { name: /^默认线/ }).isChecked()); step += 1) await undo();
    await eventually(async () => expect(await panel().getByRole('checkbox', { name: /^默认线/ }).isChecked()).toBe(true));
  });

  it('show the words of a clause, found by them, and flag one that is not in the register', async () => {
    await pick('Task_Head');
    await open('法规条款');
    await panel().getByText('DZ-3.4b').first().waitFor();
    await choose(page, '此元素落实的条款', '遇到难以办理的事项');
    await panel().getByText('遇到难以办理的事项，至少提高一个层级向上一级领导请示报告，按规定予以办理答复').last().waitFor();
    await drafted(/id="Task_Head"[^>]*lz:clauses="[^"]*DZ-1b/);
    const field = page.getByRole('combobox', { name: '此元素落实的条款', exact: true });
    await field.fill('DZ-99z');
    await field.press('Enter');
    await page.keyboard.press('Escape');
    await panel().getByText('登记册中没有此条款').waitFor();
    await shot('clauses');
    await undo();
    await eventually(async () => expect(await panel().getByText('登记册中没有此条款').count()).toBe(0));
    await undo();
  });

  it('take a step by several people, each a share, in one step of undo', async () => {
    await open('几个人办理');
    await choose(page, '办理次数', '多人同时办');
    await sentence().getByText('由 案件中的“member” 办理').waitFor();
    await choose(page, '办到什么程度为止', '超过半数办完');
    await drafted(/numberOfCompletedInstances (>|&gt;) numberOfInstances \/ 2/);
    await shot('members');
    await undo();
    await undo();
    await sentence().getByText('由 案件中的“科室负责人” 办理').waitFor();
  });

  it('fit a tablet and can be read by everybody', async () => {
    const tablet = await browser.signIn(office.base, { login: DESIGNER, width: 1024 });
    await tablet.goto(`${office.base}/designer/processes/${KEY}/canvas`);
    await tablet.locator('.djs-element[data-element-id="Task_Head"]').first().waitFor();
    await select(tablet, 'Task_Head');
    for (const group of ['逾期怎么办', '文件与抄送', '办结后写入的变量', '法规条款', '高级']) await tablet.getByRole('button', { name: group, exact: true }).click();
    expect(await sidewaysOverflow(tablet)).toBe(0);
    expect(await seriousFindings(tablet)).toEqual([]);
    await shot('1024', tablet);
    const board = await tablet.locator('.dz-board').boundingBox();
    await tablet.getByRole('button', { name: '收起属性' }).click();
    expect((await tablet.locator('.dz-board').boundingBox())?.width).toBeGreaterThan((board?.width ?? 0) + 200);
    await tablet.getByRole('button', { name: '展开属性' }).click();
    await tablet.getByRole('heading', { level: 2, name: '综合研判' }).waitFor();
  });

  it('show long expressions whole, within their box', async () => {
    const other = await browser.signIn(office.base, { login: 'jyg-admin' });
    await other.goto(`${office.base}/designer/processes/jyg-signing/canvas`);
    await other.getByText('驻外办事机构').first().waitFor();
    expect(await other.locator('.dz-feel').evaluateAll((boxes) => boxes.map((box) => box.scrollWidth - box.clientWidth))).toEqual([0, 0]);
  });
});
