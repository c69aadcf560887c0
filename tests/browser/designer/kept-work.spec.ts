import type { Page } from 'playwright-core';
import { eventually } from '../../eventually';
import type { Office } from '../../integration/api/office';
import { DESIGNER } from '../desk/cases';
import { openBrowser, type TestBrowser } from '../harness/open-browser';
import { startServer } from '../harness/start-server';
import { select } from './drawing';

const KEY = 'dz-kept-work';
const COLLEAGUE = 'dz-admin-2';
/** A first save after it was lost is tried again after seconds. */
const TRIED_AGAIN_MS = 30_000;
const FORM = JSON.stringify({ id: 'kept', type: 'default', components: [{ id: 'Field_1', type: 'textfield', key: '事由', label: '事由' }] });
const TABLE = `<?xml version="1.0" encoding="UTF-8"?><definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="D" name="分档" namespace="urn:test"><decision id="grade" name="分档"><decisionTable id="T" hitPolicy="FIRST"><input id="I"><inputExpression id="IE" typeRef="number"><text>金额</text></inputExpression></input><output id="O" name="档次" typeRef="string"/><rule id="R"><inputEntry id="A"><text>-</text></inputEntry><outputEntry id="C"><text>"一档"</text></outputEntry></rule></decisionTable></decision></definitions>`;

/** Start, a task, end; the shape of the task is left out where `hides`. */
function flow(key: string, { hides = false, twice = false, places = true, after = '' } = {}): string {
  const shape = (id: string, x: number, width: number, height: number) => `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds x="${x}" y="${200 - height / 2}" width="${width}" height="${height}"/></bpmndi:BPMNShape>`;
  const edge = (id: string, from: number, to: number) => `<bpmndi:BPMNEdge id="${id}_di" bpmnElement="${id}"><di:waypoint x="${from}" y="200"/><di:waypoint x="${to}" y="200"/></bpmndi:BPMNEdge>`;
  const plane = `<bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="${key}">${shape('Start', 162, 36, 36)}${hides ? '' : shape('Task_First', 250, 100, 80)}${shape('End', 402, 36, 36)}${edge('Flow_1', 198, 250)}${edge('Flow_2', 350, 402)}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:lz="urn:liuzhuan:bpmn:1" id="definitions" targetNamespace="urn:test">
<bpmn:process id="${key}" name="不丢一笔" isExecutable="true"><bpmn:startEvent id="Start" name="开始"/><bpmn:userTask id="Task_First" name="拟办"><bpmn:extensionElements><lz:assignment rule="starter" mode="direct"/></bpmn:extensionElements></bpmn:userTask><bpmn:endEvent id="${twice ? 'Start' : 'End'}" name="结束"/><bpmn:sequenceFlow id="Flow_1" sourceRef="Start" targetRef="Task_First"/><bpmn:sequenceFlow id="Flow_2" sourceRef="Task_First" targetRef="End"/></bpmn:process>${places ? plane : ''}</bpmn:definitions>${after}`;
}

describe('work that nobody may lose', () => {
  let office: Office;
  let browser: TestBrowser;
  let page: Page;
  const written = async (kind: string) => (await (await office.as(DESIGNER)).call('readDraft', { path: { key: KEY } })).resources.find((file) => file.kind === kind)?.content ?? '';
  const open = async (which: Page, tab = 'canvas') => {
    await which.goto(`${office.base}/designer/processes/${KEY}/${tab}`);
    if (tab === 'canvas') await which.locator('.djs-element[data-element-id="Task_First"]').first().waitFor();
  };
  const tab = (name: string) => page.getByRole('navigation', { name: '流程的各页' }).getByRole('link', { name: new RegExp(`^${name}`) });
  const nameField = (which: Page) => which.getByRole('textbox', { name: '名称', exact: true });
  /** Waits until the draft on the server holds a text. */
  const holds = async (kind: string, text: string) => {
    await eventually(async () => expect(await written(kind)).toContain(text), TRIED_AGAIN_MS);
  };

  beforeAll(async () => {
    office = await startServer('designer');
    const resources = [
      { name: 'process.bpmn', kind: 'bpmn', content: flow(KEY) },
      { name: 'grade.dmn', kind: 'dmn', content: TABLE },
      { name: 'kept.form.json', kind: 'form', content: FORM },
    ] as const;
    await (await office.as(DESIGNER)).call('saveDraft', { path: { key: KEY }, body: { resources: [...resources], revision: 0 } });
    browser = await openBrowser();
    page = await browser.signIn(office.base, { login: DESIGNER });
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });
  afterEach(() => expect(browser?.faults).toEqual([]));

  it('goes along when the page is left at once', async () => {
    await open(page);
    await select(page, 'Task_First');
    await nameField(page).fill('最后一笔');
    await page.getByRole('menuitem', { name: '流程', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: '流程' }).waitFor();
    await holds('bpmn', 'name="最后一笔"');
  });

  it('is asked for before the page is loaded anew', async () => {
    await open(page);
    await select(page, 'Task_First');
    const asked = page.waitForEvent('dialog');
    await nameField(page).fill('还没写完');
    await page.evaluate(() => void setTimeout(() => location.reload()));
    const question = await asked;
    expect(question.type()).toBe('beforeunload');
    await question.dismiss();
    await holds('bpmn', 'name="还没写完"');
    await page.getByText('草稿已保存').waitFor();
  });

  it('is not replaced by a file dropped on it', async () => {
    const refused = await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['x'], 'a.bpmn'));
      return ['dragover', 'drop'].map((type) => !document.querySelector('.dz-board')?.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer })));
    });
    expect(refused).toEqual([true, true]);
  });

  it('is nothing when pages are only looked at', async () => {
    for (const each of ['canvas', 'decisions', 'forms']) {
      await page.goto(`${office.base}/designer/processes/dz-no-escalation/${each}`);
      await page.locator('.djs-element, td.output-cell, .fjs-element').first().waitFor();
      await page.waitForTimeout(700);
      await eventually(async () => expect(await page.locator('.dz-save').getAttribute('data-save')).toBe('clean'));
    }
  });

  it('goes along from a table', async () => {
    await open(page, 'decisions');
    const cell = page.locator('td.output-cell [contenteditable]').first();
    await cell.click();
    await page.keyboard.press('End');
    await page.keyboard.type(' + "半"');
    await tab('校验').click();
    await holds('dmn', '"一档" + "半"');
  });

  it('goes along from a form', async () => {
    await open(page, 'forms');
    await page.locator('.fjs-element[data-id="Field_1"]').first().click({ force: true, position: { x: 20, y: 10 } });
    await page.getByText('基本', { exact: true }).click();
    const label = page.locator('[data-entry-id="label"] [contenteditable=true], [data-entry-id="label"] textarea').first();
    await label.click();
    await page.keyboard.press('End');
    // Nobody has left the keyboard for another page sooner.
    await page.keyboard.type('说明', { delay: 60 });
    await page.waitForTimeout(120);
    await tab('校验').click();
    await holds('form', '事由说明');
  });

  it('stays on the canvas, with its undo, when another page cannot be fetched', async () => {
    const away = await browser.signIn(office.base, { login: DESIGNER });
    await open(away);
    await select(away, 'Task_First');
    await nameField(away).fill('先改一笔');
    await away.getByText('草稿已保存').waitFor();
    await away.context().setOffline(true);
    const pages = away.getByRole('navigation', { name: '流程的各页' });
    await pages.getByRole('link', { name: /^决策表/ }).click();
    await away.getByText('这一页没有打开').waitFor();
    await pages.getByRole('link', { name: /^画布/ }).click();
    await away.getByRole('button', { name: /^撤销/ }).click();
    await away.locator('.djs-element[data-element-id="Task_First"]', { hasText: '还没写完' }).first().waitFor();
    await away.context().setOffline(false);
    await away.getByText('草稿已保存').waitFor({ timeout: TRIED_AGAIN_MS });
    await holds('bpmn', 'name="还没写完"');
    await away.context().close();
  });

  it('does not replace what a colleague saved while the line was down', async () => {
    const away = await browser.signIn(office.base, { login: DESIGNER });
    await open(away);
    await away.context().setOffline(true);
    await select(away, 'Task_First');
    await nameField(away).fill('断线时改');
    await away.getByText('无法连接服务器，草稿已保存在本机').waitFor({ timeout: TRIED_AGAIN_MS });
    const colleague = await office.as(COLLEAGUE);
    const draft = await colleague.call('readDraft', { path: { key: KEY } });
    const changed = draft.resources.map((file) => (file.kind === 'bpmn' ? { ...file, content: file.content.replace('还没写完', '同事改') } : file));
    await colleague.call('saveDraft', { path: { key: KEY }, body: { resources: changed, revision: draft.revision } });
    const again = await away.context().newPage();
    await away.close();
    await again.context().setOffline(false);
    await open(again);
    await again.getByText('草稿刚刚已由他人保存：信息管理员乙').waitFor({ timeout: TRIED_AGAIN_MS });
    expect(await written('bpmn')).toContain('同事改');
    await again.getByRole('button', { name: '用我的覆盖' }).click();
    await holds('bpmn', '断线时改');
    await again.context().close();
  });

  const takeIn = async (name: string, content: string) => {
    await page.goto(`${office.base}/designer/processes`);
    await page.getByRole('button', { name: '导入 .bpmn' }).waitFor();
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/xml', buffer: Buffer.from(content) });
  };

  it.each([
    ['a step without a shape', flow('dz-kept-hides', { hides: true })],
    ['no places and a comment behind its end', flow('dz-kept-bare', { places: false, after: '\n<!-- 由某系统导出 -->\n' })],
  ])('shows all of a file with %s', async (_, content) => {
    await takeIn('process.bpmn', content);
    await page.getByText(/^文件里没有图形位置（或缺一部分），已自动排版/).waitFor();
    for (const id of ['Start', 'Task_First', 'End', 'Flow_1', 'Flow_2']) await page.locator(`.djs-element[data-element-id="${id}"]`).first().waitFor({ state: 'attached' });
  });

  it('says in words what of a file is not drawn, and leaves a draft that is there', async () => {
    await takeIn('twice.bpmn', flow('dz-kept-twice', { twice: true }));
    await page.getByText(/标识“Start”重复/).first().waitFor();
    await eventually(async () => expect(await page.locator('.ant-alert').allInnerTexts()).not.toContainEqual(expect.stringContaining('[object')));
    await takeIn('twice.bpmn', flow('dz-kept-twice'));
    await page.getByText('流程“dz-kept-twice”已有草稿，没有覆盖', { exact: false }).waitFor();
  });
});
