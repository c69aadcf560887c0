import { readFileSync } from 'node:fs';
import type { Draft } from '@liuzhuan/contract';
import type { Page } from 'playwright-core';
import { eventually } from '../../eventually';
import type { Office } from '../../integration/api/office';
import { DESIGNER } from '../desk/cases';
import { openBrowser, seriousFindings, sidewaysOverflow, type TestBrowser } from '../harness/open-browser';
import { startServer } from '../harness/start-server';
import { padEntry, select } from './drawing';

const FIRST = 'dz-drawing-first';
const SECOND = 'dz-drawing-second';
const BARE = 'dz-drawing-bare';
const TEMPLATES = 18;
const SECOND_ADMINISTRATOR = 'dz-admin-2';

/** Start, one task of a person, end; with or without places. */
function flow(key: string, placed = true): string {
  const shape = (id: string, x: number, y: number, width: number, height: number) => `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}"/></bpmndi:BPMNShape>`;
  const edge = (id: string, from: number, to: number) => `<bpmndi:BPMNEdge id="${id}_di" bpmnElement="${id}"><di:waypoint x="${from}" y="200"/><di:waypoint x="${to}" y="200"/></bpmndi:BPMNEdge>`;
  const diagram = `<bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="${key}">${shape('Start', 162, 182, 36, 36)}${shape('Task_First', 250, 160, 100, 80)}${shape('End', 402, 182, 36, 36)}${edge('Flow_1', 198, 250)}${edge('Flow_2', 350, 402)}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:lz="urn:liuzhuan:bpmn:1" id="definitions" targetNamespace="urn:test">
<bpmn:process id="${key}" name="画图试用" isExecutable="true"><bpmn:startEvent id="Start" name="开始"/><bpmn:userTask id="Task_First" name="拟办"><bpmn:extensionElements><lz:assignment rule="starter" mode="direct"/><lz:due within="1 working day"/><lz:outcome name="done" label="送出" primary="true"/></bpmn:extensionElements></bpmn:userTask><bpmn:endEvent id="End" name="结束"/><bpmn:sequenceFlow id="Flow_1" sourceRef="Start" targetRef="Task_First"/><bpmn:sequenceFlow id="Flow_2" sourceRef="Task_First" targetRef="End"/></bpmn:process>${placed ? diagram : ''}</bpmn:definitions>`;
}

describe('drawing', () => {
  let office: Office;
  let browser: TestBrowser;
  let page: Page;
  const shot = async (name: string, which = page) => {
    const folder = process.env['SCREENSHOTS'];
    if (folder) await which.screenshot({ path: `${folder}/${name}.png` });
  };
  const draftOf = async (key: string): Promise<Draft> => (await office.as(DESIGNER)).call('readDraft', { path: { key } });
  const drawnIn = async (key: string): Promise<string> => (await draftOf(key)).resources.find(({ kind }) => kind === 'bpmn')?.content ?? '';
  const open = async (which: Page, key: string) => {
    await which.goto(`${office.base}/designer/processes/${key}/canvas`);
    await which.locator('.djs-element[data-element-id="Task_First"]').first().waitFor();
  };
  const nodes = (which = page) => which.locator('.djs-element.djs-shape:not([data-element-id$="_label"])').count();
  const entries = (which = page) => which.locator('.djs-popup .entry');
  /** Nothing more is about to be saved. */
  const settled = async (which = page) => {
    await which.waitForTimeout(2_000);
    await which.getByText('草稿已保存').waitFor();
  };
  /** Clicking what is selected would let it go. */
  const pick = async (id: string) => {
    if ((await page.locator(`.djs-element.selected[data-element-id="${id}"]`).count()) === 0) await select(page, id);
  };
  /** Opens the menu of office steps beside a step and takes one. */
  const append = async (after: string, name: string) => {
    await pick(after);
    await padEntry(page, 'lz-append-step').click();
    await entries().filter({ hasText: name }).first().click();
  };

  beforeAll(async () => {
    office = await startServer('designer');
    for (const [key, placed] of [[FIRST, true], [SECOND, true], [BARE, false]] as const) {
      await (await office.as(DESIGNER)).call('saveDraft', { path: { key }, body: { resources: [{ name: 'process.bpmn', kind: 'bpmn', content: flow(key, placed) }] } });
    }
    browser = await openBrowser();
    page = await browser.signIn(office.base, { login: DESIGNER });
    await open(page, FIRST);
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });
  afterEach(() => expect(browser?.faults).toEqual([]));

  it('puts an office step between two others, as one step of undo, and asks what is still to be chosen', async () => {
    const before = await nodes();
    await pick('Task_First');
    await padEntry(page, 'lz-append-step').click();
    await entries().nth(TEMPLATES - 1).waitFor();
    await eventually(async () => expect(await entries().count()).toBe(TEMPLATES));
    await shot('drawing-steps-1440');
    await entries().filter({ hasText: '会签：表决' }).click();
    await page.getByRole('heading', { level: 2, name: '表决' }).waitFor();
    await page.getByText('几个人办理').waitFor();
    await eventually(async () => expect(await nodes()).toBe(before + 5));
    await settled();
    await shot('drawing-inserted-1440');
    const written = await drawnIn(FIRST);
    expect(written).toContain('lz:into="会签记录"');
    expect(written).toContain('<lz:return to="Task_First" />');
    expect(written).toMatch(/sequenceFlow id="Flow_2" sourceRef="Gateway_\w+" targetRef="End"/);

    await page.getByRole('button', { name: /^撤销/ }).click();
    await eventually(async () => expect(await nodes()).toBe(before));
    await eventually(async () => expect(await page.getByRole('button', { name: /^撤销/ }).isDisabled()).toBe(true));
    await page.getByRole('button', { name: /^重做/ }).click();
    await eventually(async () => expect(await nodes()).toBe(before + 5));
    await page.getByRole('button', { name: /^撤销/ }).click();
  });

  it('finds nothing wrong with any of them', async () => {
    await pick('Task_First');
    await padEntry(page, 'lz-append-step').click();
    await entries().first().waitFor();
    const names = await page.locator('.djs-popup .entry .djs-popup-label').allInnerTexts();
    await page.keyboard.press('Escape');
    expect(names).toHaveLength(TEMPLATES);
    for (const name of names) await append('Task_First', name);
    await settled();
    await page.getByRole('button', { name: '适应窗口' }).click();
    await shot('drawing-all-steps-1440');
    const { resources } = await draftOf(FIRST);
    expect(resources[0]?.content).toContain('lz:into="会签记录5"');
    const { diagnostics } = await (await office.as(DESIGNER)).call('checkDeployment', { body: { resources } });
    // Nobody in this office has the post that keeps seals and archives in the steps: who it is has to be said.
    const found = diagnostics.filter(({ severity }) => severity !== 'info').map(({ code, params }) => `${code} ${String(params['name'])}`);
    expect(new Set(found)).toEqual(new Set(['directory-name-unknown 文档员']));
    for (let count = 0; count < names.length; count += 1) await page.getByRole('button', { name: /^撤销/ }).click();
    await eventually(async () => expect(await page.getByRole('button', { name: /^撤销/ }).isDisabled()).toBe(true));
    await settled();
  });

  it('lets a step be dragged from the palette', async () => {
    const before = await nodes();
    await page.locator('.djs-palette .entry[data-action="lz-create-step"]').click();
    await entries().filter({ hasText: '归档' }).first().click();
    const board = await page.locator('.dz-board').boundingBox();
    if (!board) throw new Error('Expected a board');
    await page.mouse.move(board.x + 500, board.y + 380);
    await page.mouse.move(board.x + 505, board.y + 385);
    await page.mouse.click(board.x + 505, board.y + 385);
    await page.getByRole('heading', { level: 2, name: '归档' }).waitFor();
    await eventually(async () => expect(await nodes()).toBe(before + 1));
    await page.getByRole('button', { name: /^撤销/ }).click();
    await settled();
  });

  it('offers what an office needs, and all of BPMN behind a switch that is remembered', async () => {
    const counted = async () => {
      await page.locator('.djs-palette .entry[data-action="create"]').click();
      await entries().first().waitFor();
      const texts = await page.locator('.djs-popup .djs-popup-label, .djs-popup .djs-popup-title, .djs-popup .entry-header').allInnerTexts();
      await page.keyboard.press('Escape');
      const tools = await page.locator('.djs-palette .entry').evaluateAll((list) => list.map((entry) => entry.getAttribute('title') ?? ''));
      return { texts, tools };
    };
    const few = await counted();
    await shot('drawing-office-1440');
    const sw = page.getByRole('switch', { name: '全部 BPMN' });
    await sw.focus();
    await page.keyboard.press('Space');
    const all = await counted();
    await shot('drawing-all-bpmn-1440');
    expect(few.texts.length).toBeLessThan(all.texts.length);
    expect(few.tools.length).toBeLessThan(all.tools.length);
    expect([...few.texts, ...few.tools, ...all.texts, ...all.tools].filter((text) => text !== '' && !/\p{Script=Han}/u.test(text))).toEqual([]);
    await page.reload();
    await page.locator('.djs-element[data-element-id="Task_First"]').first().waitFor();
    await eventually(async () => expect(await sw.isChecked()).toBe(true));
    await pick('Task_First');
    await padEntry(page, 'append.intermediate-event').waitFor();
    await sw.click();
    await padEntry(page, 'replace').click();
    await entries().first().waitFor();
    const kinds = await page.locator('.djs-popup .djs-popup-label').allInnerTexts();
    expect(kinds).toContain('服务任务');
    expect(kinds).not.toContain('接收任务');
    await page.keyboard.press('Escape');
    await eventually(async () => expect(await padEntry(page, 'append.intermediate-event').count()).toBe(0));
  });

  it('speaks Chinese beside every kind of element, with all of BPMN', async () => {
    await page.getByRole('switch', { name: '全部 BPMN' }).click();
    const said: string[] = [];
    const board = await page.locator('.dz-board').boundingBox();
    if (!board) throw new Error('Expected a board');
    for (const id of ['Start', 'Task_First', 'End', 'Flow_1']) {
      // The context pad of one lies over the next.
      await page.mouse.click(board.x + board.width / 2, board.y + 16);
      await page.locator('.djs-element.selected').first().waitFor({ state: 'detached' });
      await pick(id);
      said.push(...(await page.locator('.djs-context-pad .entry').evaluateAll((list) => list.map((entry) => entry.getAttribute('title') ?? entry.getAttribute('aria-label') ?? ''))));
      for (const action of ['replace', 'append']) {
        if ((await padEntry(page, action).count()) === 0) continue;
        await padEntry(page, action).click();
        await page.locator('.djs-popup').waitFor();
        said.push(...(await page.locator('.djs-popup .djs-popup-label, .djs-popup .djs-popup-title, .djs-popup .entry-header, .djs-popup .djs-popup-entry-description').allInnerTexts()));
        said.push(...(await page.locator('.djs-popup [title]').evaluateAll((list) => list.map((entry) => entry.getAttribute('title') ?? ''))));
        await page.keyboard.press('Escape');
        await pick(id);
      }
    }
    expect(said.length).toBeGreaterThan(150);
    expect([...new Set(said)].filter((text) => text !== '' && !/\p{Script=Han}/u.test(text))).toEqual([]);
    await page.getByRole('switch', { name: '全部 BPMN' }).click();
  });

  it('opens office steps and the minimap by a key', async () => {
    await pick('Task_First');
    await page.keyboard.press('t');
    await page.getByText('追加办公环节').first().waitFor();
    // Chinese comes from an input method, whose last key goes up after the text is there.
    await page.keyboard.type('签发');
    await page.keyboard.press('Shift');
    await shot('drawing-search-1440');
    await page.locator('.djs-popup .entry.selected', { hasText: '签发' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: '签发' }).waitFor();
    await page.getByRole('button', { name: /^撤销/ }).click();
    await settled();
    await page.getByRole('button', { name: '键盘' }).click();
    await page.getByText('T：办公环节', { exact: false }).waitFor();
    await shot('drawing-keys-1440');
    await page.keyboard.press('Escape');
  });

  it('shows a minimap and remembers it', async () => {
    const button = page.getByRole('button', { name: '缩略图（M）' });
    await eventually(async () => expect(await button.getAttribute('aria-pressed')).toBe('false'));
    await button.click();
    await page.locator('.djs-minimap.open').waitFor();
    await page.reload();
    await page.locator('.djs-minimap.open').waitFor();
    await shot('drawing-minimap-1440');
    await page.getByRole('button', { name: '缩略图（M）' }).click();
    await page.locator('.djs-minimap:not(.open)').waitFor({ state: 'attached' });
  });

  it('tidies up as one step of undo', async () => {
    await append('Task_First', '逐级提级');
    await settled();
    const before = await drawnIn(FIRST);
    await page.getByRole('button', { name: '自动排版' }).click();
    await page.getByText('已自动排版，可用“撤销”收回').waitFor();
    await settled();
    await shot('drawing-tidy-1440');
    const tidy = await drawnIn(FIRST);
    expect(tidy).not.toBe(before);
    const semantic = (xml: string) => xml.replace(/<bpmndi:BPMNDiagram[\s\S]*/, '');
    expect(semantic(tidy)).toBe(semantic(before));
    await page.getByRole('button', { name: /^撤销/ }).click();
    await settled();
    // Places of names are written once they have been moved.
    const named = (xml: string) => xml.replace(/\s*<bpmndi:BPMNLabel>[\s\S]*?<\/bpmndi:BPMNLabel>/g, '').replace(/>\s*<\/bpmndi:BPMN(Shape|Edge)>/g, '></bpmndi:BPMN$1>');
    expect(named(await drawnIn(FIRST))).toBe(named(before));
    await page.getByRole('button', { name: /^撤销/ }).click();
    await settled();
  });

  it('lays out a file that says nothing of places', async () => {
    await open(page, BARE);
    await page.getByText(/^文件里没有图形位置（或缺一部分），已自动排版/).waitFor();
    await open(page, FIRST);
  });

  it('pastes in one window what was copied in another', async () => {
    const other = await page.context().newPage();
    other.setDefaultTimeout(10_000);
    await open(other, SECOND);
    const before = await nodes(other);
    await pick('Task_First');
    await page.getByRole('button', { name: /^复制/ }).click();
    await other.bringToFront();
    const board = await other.locator('.dz-board').boundingBox();
    if (!board) throw new Error('Expected a board');
    await other.mouse.move(board.x + 480, board.y + 360);
    await other.getByRole('button', { name: /^粘贴/ }).click();
    await other.mouse.move(board.x + 500, board.y + 380);
    await other.mouse.move(board.x + 505, board.y + 385);
    await other.mouse.click(board.x + 505, board.y + 385);
    await other.getByText('草稿已保存').waitFor();
    await eventually(async () => expect(await nodes(other)).toBe(before + 1));
    await settled(other);
    const written = await drawnIn(SECOND);
    expect(written.match(/<lz:assignment rule="starter" mode="direct" \/>/g)).toHaveLength(2);
    expect(written.match(/<lz:due within="1 working day" \/>/g)).toHaveLength(2);
    await other.close();
    await page.bringToFront();
  });

  it('says who else is at the draft', async () => {
    const second = await browser.signIn(office.base, { login: SECOND_ADMINISTRATOR });
    await open(second, FIRST);
    await second.getByText(/^系统管理员 正在编辑（.+保存）。请先商定由谁修改/).waitFor();
    await page.getByText(/^信息管理员乙 正在编辑。/).waitFor({ timeout: 20_000 });
    await shot('drawing-presence-1440', second);
    expect(await seriousFindings(second)).toEqual([]);
    await second.context().close();
    await page.getByText(/^信息管理员乙 正在编辑/).waitFor({ state: 'detached', timeout: 60_000 });
  });

  it.each([
    ['导出 .bpmn', '.bpmn', '<?xml', 1_000],
    ['导出图片（SVG）', '.svg', '<?xml', 1_000],
    ['导出图片（PNG，2 倍清晰）', '.png', '\u0089PNG', 3_000],
    ['导出 PDF', '.pdf', '%PDF-1.7', 3_000],
  ])('hands out a file: %s', async (item, ending, magic, least) => {
    await page.getByRole('toolbar', { name: '画布工具' }).getByRole('button', { name: '文件' }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: item }).click()]);
    expect(download.suggestedFilename()).toBe(`${FIRST}${ending}`);
    const path = await download.path();
    if (process.env['SCREENSHOTS']) await download.saveAs(`${process.env['SCREENSHOTS']}/drawing${ending}`);
    const content = readFileSync(path);
    expect(content.toString('latin1').startsWith(magic)).toBe(true);
    expect(content.length).toBeGreaterThan(least);
    await page.locator('.ant-dropdown-menu').first().waitFor({ state: 'hidden' });
    if (ending === '.svg') expect(content.toString('utf8')).toMatch(/画图试用<\/text>.*草稿 · \d{4}年/);
  });

  it('is usable by everybody', async () => {
    expect(await seriousFindings(page)).toEqual([]);
    const tablet = await browser.signIn(office.base, { login: DESIGNER, width: 1024 });
    await open(tablet, FIRST);
    expect(await sidewaysOverflow(tablet)).toBe(0);
    await shot('drawing-1024', tablet);
    await tablet.close();
  });
});
