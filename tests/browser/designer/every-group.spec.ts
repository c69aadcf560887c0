import type { Page } from 'playwright-core';
import { eventually } from '../../eventually';
import type { Office } from '../../integration/api/office';
import { DESIGNER } from '../desk/cases';
import { openBrowser, seriousFindings, type TestBrowser } from '../harness/open-browser';
import { startServer } from '../harness/start-server';
import { choose, select } from './drawing';

const KEY = 'every-group';
const NAMESPACES =
  'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:lz="urn:liuzhuan:bpmn:1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
const catching = (id: string, definition: string) => `<intermediateCatchEvent id="${id}" name="${id}"><${definition} id="${id}_def"/></intermediateCatchEvent>`;

/** One element of every kind that has settings of its own, and the group that holds them. */
const ELEMENTS: readonly (readonly [id: string, xml: string, group: string, field: string])[] = [
  ['Service', '<serviceTask id="Service" name="取号"><extensionElements><lz:service type="draw-number" result="编号"><lz:input name="series" value="&quot;锦政发&quot;"/></lz:service></extensionElements></serviceTask>', '服务', '格式（如 "锦政发〔{year}〕{n}号"）'],
  ['Script', '<scriptTask id="Script" name="计算" scriptFormat="feel"><script>{ a: 1 }</script></scriptTask>', '脚本', 'FEEL 脚本'],
  ['Rule', '<businessRuleTask id="Rule" name="判定"/>', '决策', '决策表'],
  ['Call', '<callActivity id="Call" name="调用"/>', '调用流程', '被调用的流程'],
  ['Loop', '<userTask id="Loop" name="重复办"><standardLoopCharacteristics testBefore="true"/></userTask>', '几个人办理', '最多几次'],
  ['Receive', '<receiveTask id="Receive" name="等回复"/>', '消息、信号与错误', '由它发起案件'],
  ['AdHoc', '<adHocSubProcess id="AdHoc" name="随机办理"/>', '随机办理', '由谁选择下一步办什么'],
  ['Timer', '<intermediateCatchEvent id="Timer" name="等三天"><timerEventDefinition id="Timer_def"><timeDuration xsi:type="tFormalExpression">3 working days</timeDuration></timerEventDefinition></intermediateCatchEvent>', '定时', '多久之后'],
  ['Conditional', catching('Conditional', 'conditionalEventDefinition'), '条件事件', '何时触发'],
  ['Link', catching('Link', 'linkEventDefinition'), '链接', '链接名称（成对相同）'],
  ['Compensation', '<intermediateThrowEvent id="Compensation" name="补偿"><compensateEventDefinition id="Compensation_def"/></intermediateThrowEvent>', '补偿', '补偿哪一步'],
  ['Signal', catching('Signal', 'signalEventDefinition'), '消息、信号与错误', '信号名称'],
  ['Events', '<eventBasedGateway id="Events" name="先到先走"/>', '网关', '由它发起案件'],
  ['Complex', '<complexGateway id="Complex" name="几条到齐"/>', '网关', '等到什么条件才放行'],
  ['Data', '<dataObjectReference id="Data" name="文稿" dataObjectRef="Data_object"/><dataObject id="Data_object"/>', '数据', '对应的变量'],
  ['Store', '<dataStoreReference id="Store" name="台账"/>', '数据', '数据存储'],
];
const SIZES: Readonly<Record<string, number>> = { Timer: 36, Conditional: 36, Link: 36, Compensation: 36, Signal: 36, Events: 50, Complex: 50, Data: 50, Store: 50 };

function drawing(): string {
  const shapes = ELEMENTS.map(([id], index) => {
    const size = SIZES[id];
    const expanded = id === 'AdHoc' ? ' isExpanded="true"' : '';
    return `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"${expanded}><dc:Bounds x="${300 + (index % 5) * 180}" y="${120 + Math.floor(index / 5) * 150}" width="${size ?? 100}" height="${size ?? 80}"/></bpmndi:BPMNShape>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?><definitions id="d" targetNamespace="urn:test" ${NAMESPACES}><process id="${KEY}" name="每一种设置" isExecutable="true">${ELEMENTS.map(([, xml]) => xml).join('')}</process><bpmndi:BPMNDiagram id="D"><bpmndi:BPMNPlane id="P" bpmnElement="${KEY}">${shapes.join('')}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></definitions>`;
}

describe('every group of the properties', () => {
  let office: Office;
  let browser: TestBrowser;
  let page: Page;
  const panel = () => page.getByRole('complementary', { name: '属性' });
  const says = async (words: RegExp) => {
    const desk = await office.as(DESIGNER);
    await eventually(async () => {
      const { resources } = await desk.call('readDraft', { path: { key: KEY } });
      expect(resources.map(({ content }) => content)).toContainEqual(expect.stringMatching(words));
    });
  };
  const pick = async (id: string) => {
    const board = await page.locator('.dz-board').boundingBox();
    await page.mouse.click((board?.x ?? 0) + (board?.width ?? 0) / 2, (board?.y ?? 0) + 10);
    await select(page, id);
  };
  beforeAll(async () => {
    office = await startServer('designer');
    browser = await openBrowser();
    page = await browser.signIn(office.base, { login: DESIGNER });
    await (await office.as(DESIGNER)).call('saveDraft', { path: { key: KEY }, body: { resources: [{ name: 'process.bpmn', kind: 'bpmn', content: drawing() }] } });
    await page.goto(`${office.base}/designer/processes/${KEY}/canvas`);
    await page.locator('.djs-element[data-element-id="Store"]').first().waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });
  afterEach(() => expect(browser?.faults).toEqual([]));

  it.each(ELEMENTS.map(([id, , group, field]) => [id, group, field] as const))('%s: %s', async (id, group, field) => {
    await pick(id);
    await panel().getByRole('button', { name: group, exact: true }).waitFor();
    await panel().getByText(field, { exact: true }).first().waitFor();
  });

  it('writes what is set', async () => {
    await pick('Link');
    await panel().getByRole('textbox', { name: '链接名称（成对相同）' }).fill('转文件起草');
    await says(/<linkEventDefinition [^>]*name="转文件起草"/);
    await pick('Signal');
    const field = page.getByRole('combobox', { name: '信号名称', exact: true });
    await field.fill('全市通报');
    await field.press('Enter');
    await says(/<signal [^>]*name="全市通报"/);
    await pick('AdHoc');
    await choose(page, '由谁选择下一步办什么', '主要领导');
    await says(/lz:chosenBy="principal\(\)"/);
    await pick('Data');
    await panel().getByRole('textbox', { name: '对应的变量' }).fill('文稿');
    await says(/<dataObject [^>]*name="文稿"/);
    await pick('Store');
    const store = page.getByRole('combobox', { name: '数据存储', exact: true });
    await store.fill('发文台账');
    await store.press('Enter');
    await says(/<dataStore [^>]*name="发文台账"/);
    await pick('Loop');
    await panel().getByRole('textbox', { name: '最多几次' }).fill('3');
    await says(/loopMaximum="3"/);
    await choose(page, '办理次数', '办一次');
    await panel().getByText('最多几次').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: /^撤销/ }).click();
    await panel().getByText('最多几次').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });
});
