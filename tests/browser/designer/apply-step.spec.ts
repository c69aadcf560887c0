import { parseBpmn } from '@liuzhuan/bpmn';
import { compileProcess } from '@liuzhuan/compiler';
import { asId, asInstant } from '@liuzhuan/kernel';
import { createSimulation, runScenario, type ScenarioStep } from '@liuzhuan/simulator';
import { checkSoundness } from '@liuzhuan/soundness';
import { buildCalendar, CHINA_CALENDAR } from '@liuzhuan/worktime';
import type { Page } from 'playwright-core';
import { eventually } from '../../eventually';
import type { Office } from '../../integration/api/office';
import { readOrganisation } from '../../workflows/read-workflows';
import { CLERK, COLLEAGUE, DESIGNER, HEAD } from '../desk/cases';
import { keepPicture } from '../harness/keep-picture';
import { openBrowser, seriousFindings, sidewaysOverflow, type TestBrowser } from '../harness/open-browser';
import { startServer } from '../harness/start-server';
import { padEntry, select } from './drawing';

/** 送审 goes on to 办理; 审核 is asked for its answer by a gateway. */
const KEY = 'dz-apply-step';
const SHAPES: readonly (readonly [id: string, x: number, y: number, width: number, height: number])[] = [
  ['Start', 162, 182, 36, 36],
  ['Task_Send', 250, 160, 100, 80],
  ['Task_Check', 410, 160, 100, 80],
  ['Gate', 565, 175, 50, 50],
  ['End', 682, 182, 36, 36],
  ['End_No', 682, 302, 36, 36],
];
const EDGES: readonly (readonly [id: string, ...points: number[]])[] = [
  ['F1', 198, 200, 250, 200],
  ['F2', 350, 200, 410, 200],
  ['F3', 510, 200, 565, 200],
  ['F4', 615, 200, 682, 200],
  ['F5', 590, 225, 590, 320, 682, 320],
];
const shape = ([id, x, y, width, height]: (typeof SHAPES)[number]) => `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}"/></bpmndi:BPMNShape>`;
const edge = ([id, ...points]: (typeof EDGES)[number]) =>
  `<bpmndi:BPMNEdge id="${id}_di" bpmnElement="${id}">${points.flatMap((x, at) => (at % 2 === 0 ? [`<di:waypoint x="${x}" y="${points[at + 1] ?? 0}"/>`] : [])).join('')}</bpmndi:BPMNEdge>`;
const FLOW = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:lz="urn:liuzhuan:bpmn:1" id="definitions" targetNamespace="urn:test">
<bpmn:process id="${KEY}" name="套用试用" isExecutable="true"><bpmn:startEvent id="Start" name="开始"/>
<bpmn:userTask id="Task_Send" name="送审" lz:clauses="FW-10"><bpmn:extensionElements><lz:assignment rule="starter" mode="direct"/><lz:due within="5 working days"/><lz:form key="matter" editable="*"/><lz:outcome name="agree" label="同意送审" primary="true"/><lz:outcome name="doubt" label="有疑问" opinion="required"/></bpmn:extensionElements></bpmn:userTask>
<bpmn:userTask id="Task_Check" name="审核"><bpmn:extensionElements><lz:assignment rule="unitHead(starterUnit)" mode="direct"/><lz:due within="1 working day"/><lz:form key="matter"/><lz:outcome name="approve" label="同意" primary="true"/><lz:outcome name="refuse" label="不同意" opinion="required"/><lz:return to="Task_Send"/></bpmn:extensionElements></bpmn:userTask>
<bpmn:exclusiveGateway id="Gate" name="同意？" default="F4"/><bpmn:endEvent id="End" name="办结"/><bpmn:endEvent id="End_No" name="不同意"/>
<bpmn:sequenceFlow id="F1" sourceRef="Start" targetRef="Task_Send"/><bpmn:sequenceFlow id="F2" sourceRef="Task_Send" targetRef="Task_Check"/><bpmn:sequenceFlow id="F3" sourceRef="Task_Check" targetRef="Gate"/><bpmn:sequenceFlow id="F4" name="同意" sourceRef="Gate" targetRef="End"/><bpmn:sequenceFlow id="F5" name="不同意" sourceRef="Gate" targetRef="End_No"><bpmn:conditionExpression>outcome = "refuse"</bpmn:conditionExpression></bpmn:sequenceFlow>
</bpmn:process><bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="${KEY}">${SHAPES.map(shape).join('')}${EDGES.map(edge).join('')}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></bpmn:definitions>`;
const FORM = JSON.stringify({ type: 'default', id: 'matter', components: [{ type: 'textfield', key: '事由', label: '事由', id: 'Field_1' }] });
const FILES = [
  { name: 'process.bpmn', kind: 'bpmn' as const, content: FLOW },
  { name: 'matter.form.json', kind: 'form' as const, content: FORM },
];

/** Who is in charge of the clerk's section. */
const LEADER = 'dz-deputy-2';

/** A case of a drawing in the office whose administrator drew it, begun by the clerk on a Monday at nine. */
async function play(content: string, steps: readonly ScenarioStep[], end: string): Promise<string> {
  const world = createSimulation({ directory: readOrganisation('dz'), calendar: buildCalendar(CHINA_CALENDAR), now: asInstant('2026-11-23T01:00:00.000Z') });
  const deployed = await world.engine.deploy({ organisation: asId('dz'), roles: ['designer'] }, { resources: [{ name: 'process.bpmn', kind: 'bpmn', content }, ...FILES.slice(1)] });
  if (!deployed.ok) return JSON.stringify(deployed.rejection);
  const { failure } = await runScenario({ name: KEY, definition: KEY, organisation: 'dz', now: '2026-11-23T09:00:00+08:00', start: { by: CLERK }, steps, end }, world);
  return failure ? `${failure.step}: ${failure.message} ${JSON.stringify(failure.details ?? null)}` : 'as written';
}

const send: ScenarioStep = { complete: { task: 'Task_Send', outcome: 'agree' } };
const check = (outcome: string, by = HEAD): ScenarioStep => ({ complete: { task: 'Task_Check', by, outcome, opinion: '见意见' } });

interface Applied {
  readonly name: string;
  /** What the dialog has to say before. */
  readonly says: readonly (string | RegExp)[];
  /** What the file says afterwards. */
  readonly writes: readonly RegExp[];
  /** Ways a case may take, by the ids of tasks that were drawn, in their order in the file. */
  readonly plays: (drawn: readonly string[]) => readonly (readonly [steps: readonly ScenarioStep[], end: string])[];
}

const ON_CHECK: readonly Applied[] = [
  { name: '催办', says: [/到期前提醒/, /1 个工作小时/], writes: [/within="1 working day" remindBefore="1 working hour" remindEvery="1 working day"/], plays: () => [[[send, { advance: '1 working day' }, { advance: '1 working day' }, check('approve')], 'End']] },
  {
    name: '限时办结',
    says: [/审核（上级办理）/, /到期转上级/],
    writes: [/escalateTo="leaderInCharge\(starterUnit\)"/, /<bpmn:boundaryEvent [^>]*name="到期转上级" attachedToRef="Task_Check"/],
    plays: ([superior = '']) => [
      [[send, { advance: '1 working day' }, { expect: { tasks: [{ node: superior, assignee: LEADER }] } }, { complete: { task: superior, outcome: 'refuse', opinion: '不办' } }], 'End_No'],
      [[send, check('approve')], 'End'],
    ],
  },
  {
    name: '视为同意',
    says: [/审核（催办后）/, /到期视为同意/],
    writes: [/name="到期未答复" attachedToRef="Task_Check"/, /<lz:output target="outcome" source="(&#34;|&quot;)approve/],
    plays: ([again = '']) => [
      [[send, { advance: '1 working day' }, { expect: { tasks: [{ node: again, assignee: HEAD }] } }, { complete: { task: again, outcome: 'refuse', opinion: '不妥' } }], 'End_No'],
      [[send, { advance: '1 working day' }, { advance: '1 working day' }, { expect: { status: 'completed', variables: { outcome: 'approve' } } }], 'End'],
    ],
  },
  {
    name: '逐级提级',
    says: [/提请上一级/, /审核（分管领导）/, /审核（主要领导）/],
    writes: [/outcome = (&#34;|&quot;|")up/],
    plays: ([leader = '', principal = '']) => [
      [[send, check('up'), { complete: { task: leader, outcome: 'up', opinion: '提请' } }, { complete: { task: principal, outcome: 'refuse', opinion: '不办' } }], 'End_No'],
      [[send, { advance: '1 working day' }, { expect: { tasks: [{ node: leader, assignee: LEADER }] } }, { advance: '1 working day' }, { complete: { task: principal, outcome: 'approve' } }], 'End'],
      [[send, check('refuse')], 'End_No'],
    ],
  },
  { name: '抄送', says: [/抄送/], writes: [/<lz:copy to="members\(starterUnit\)" \/>/], plays: () => [[[send, check('approve'), { expect: { notices: [HEAD, CLERK, COLLEAGUE].map((person) => ({ person })) } }], 'End']] },
  { name: '会签：全部', says: [/汇总会签结论/], writes: [/lz:collection="unitHead\(starterUnit\)"/, /lz:into="会签记录"/], plays: () => [[[send, check('approve')], 'End'], [[send, check('refuse')], 'End_No']] },
  { name: '会签：任一人', says: [/汇总会签结论/], writes: [/numberOfCompletedInstances &gt;= 1/], plays: () => [[[send, check('refuse')], 'End_No']] },
  { name: '会签：若干人同意', says: [/汇总会签结论/], writes: [/count\(会签记录\[结论 = (&#34;|&quot;|")approve(&#34;|&quot;|")\]\) &gt;= 2/], plays: () => [[[send, check('approve')], 'End_No']] },
  { name: '会签：依次', says: [/汇总会签结论/], writes: [/isSequential="true"/], plays: () => [[[send, check('refuse')], 'End_No']] },
  { name: '会签：表决', says: [/计票/, /赞成/], writes: [/label="弃权"/], plays: () => [[[send, check('agree')], 'End'], [[send, check('abstain')], 'End_No']] },
];

describe('an office step put on a step that is there', () => {
  let office: Office;
  let browser: TestBrowser;
  let page: Page;
  const drawn = async (which = KEY): Promise<string> => (await (await office.as(DESIGNER)).call('readDraft', { path: { key: which } })).resources.find(({ kind }) => kind === 'bpmn')?.content ?? '';
  const open = async (which: Page) => {
    await which.goto(`${office.base}/designer/processes/${KEY}/canvas`);
    await which.locator('.djs-element[data-element-id="Task_Send"]').first().waitFor();
  };
  const settled = async () => {
    await page.waitForTimeout(2_000);
    await page.getByText('草稿已保存').waitFor();
  };
  const undo = () => page.getByRole('button', { name: /^撤销/ });
  const dialog = (which = page) => which.getByRole('dialog');
  const changes = (which = page) => dialog(which).getByRole('region', { name: '将有这些变化' });
  /** Nothing is selected before: clicking what is selected would let it go. */
  const pick = async (step: string) => {
    const board = await page.locator('.dz-board').boundingBox();
    await page.mouse.click((board?.x ?? 0) + (board?.width ?? 0) / 2, (board?.y ?? 0) + 16);
    await select(page, step);
  };
  const choose = async (step: string, name: string) => {
    await pick(step);
    await padEntry(page, 'lz-apply-step').click();
    await page.locator('.djs-popup .entry', { hasText: name }).first().click();
    await dialog().waitFor();
  };
  const put = () => dialog().getByRole('button', { name: /套\s*用/ }).click();

  beforeAll(async () => {
    office = await startServer('designer');
    await (await office.as(DESIGNER)).call('saveDraft', { path: { key: KEY }, body: { resources: FILES } });
    browser = await openBrowser();
    page = await browser.signIn(office.base, { login: DESIGNER });
    await open(page);
  });
  /** Once the dialog stands still. */
  const keepStill = async (which: Page, name: string) => {
    await which.waitForTimeout(500);
    await keepPicture(which, name);
  };
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });
  afterEach(() => expect(browser?.faults).toEqual([]));

  it.each(ON_CHECK.map((applied) => [applied.name, applied] as const))('%s is said before, drawn, sound, played, and one undo takes it back', async (name, { says, writes, plays }) => {
    await choose('Task_Check', name);
    for (const words of says) await changes().getByText(words).first().waitFor();
    await keepStill(page, `apply-${name}-said-1440`);
    await put();
    await page.getByText(`已套用“${name}”，可用“撤销”收回`).first().waitFor();
    await settled();
    await keepPicture(page, `apply-${name}-1440`);
    const content = await drawn();
    for (const words of writes) expect(content).toMatch(words);
    // What the step was stays: who, form, returns and name.
    expect(content).toMatch(/<bpmn:userTask id="Task_Check" name="审核"/);
    expect(content.match(/<lz:form key="matter"/g)?.length).toBeGreaterThanOrEqual(2);
    expect(content).toContain('<lz:return to="Task_Send" />');
    const { diagnostics } = await (await office.as(DESIGNER)).call('checkDeployment', { body: { resources: [{ name: 'process.bpmn', kind: 'bpmn', content }, ...FILES.slice(1)] } });
    expect(diagnostics.filter(({ severity }) => severity !== 'info').map(({ message }) => message.zh)).toEqual([]);
    const parsed = await parseBpmn(content, 'process.bpmn');
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    const { program } = compileProcess(parsed.value, KEY);
    if (!program) throw new Error('Expected a program but the compiler gave none');
    expect(checkSoundness(program)).toMatchObject({ verdict: 'sound', findings: [] });
    const added = [...content.matchAll(/<bpmn:userTask id="(Activity_\w+)"/g)].map(([, id = '']) => id);
    for (const [steps, end] of plays(added)) expect(await play(content, steps, end)).toBe('as written');
    await undo().click();
    await eventually(async () => expect(await undo().isDisabled()).toBe(true));
    await settled();
    expect((await drawn()).replace(/<bpmndi:BPMNDiagram[\s\S]*/, '')).not.toMatch(/Activity_|Event_|Gateway_|会签|remindBefore|<lz:copy/);
  });

  it('keeps the limit of the step, or says what it would become', async () => {
    await choose('Task_Send', '限时办结');
    await changes().getByText(/到期转上级/).first().waitFor();
    await eventually(async () => expect(await changes().getByText('3 个工作日').count()).toBe(0));
    await dialog().getByRole('checkbox', { name: '限时由 5 个工作日 改为 3 个工作日（不勾选则保留原来的）' }).check();
    await changes().getByText(/限时由 5 个工作日 改为 3 个工作日/).first().waitFor();
    await keepStill(page, 'apply-limit-1440');
    expect(await seriousFindings(page)).toEqual([]);
    await put();
    await settled();
    expect(await drawn()).toMatch(/within="3 working days"/);
    expect(await drawn()).toMatch(/lz:clauses="FW-10"/);
    await undo().click();
    await settled();
  });

  it('settles dissent where nothing behind asks for it', async () => {
    await choose('Task_Send', '会签：全部');
    await changes().getByText(/协商处理会签意见/).first().waitFor();
    await put();
    // The keyboard belongs to the canvas again.
    await dialog().waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await page.waitForFunction(() => !document.querySelector('.djs-element.djs-shape[data-element-id^="Gateway_"]'));
    await page.keyboard.press('Control+y');
    await page.getByText('几个人办理').first().waitFor();
    await settled();
    const content = await drawn();
    const [, settle = ''] = /<bpmn:userTask id="(Activity_\w+)" name="协商处理会签意见"/.exec(content) ?? [];
    await keepPicture(page, 'apply-settled-1440');
    expect(await play(content, [{ complete: { task: 'Task_Send', outcome: 'doubt', opinion: '不清楚' } }, { complete: { task: settle, outcome: 'settled', opinion: '已说明' } }, check('approve')], 'End')).toBe('as written');
    await undo().click();
    await eventually(async () => expect(await undo().isDisabled()).toBe(true));
    await settled();
  });

  it('is refused with the reason where something happens at the limit already', async () => {
    await choose('Task_Check', '限时办结');
    await changes().waitFor();
    await put();
    await settled();
    await choose('Task_Check', '视为同意');
    await dialog().getByText('此步骤边上已有到期的安排').waitFor();
    await eventually(async () => expect(await dialog().getByRole('button', { name: /套\s*用/ }).isDisabled()).toBe(true));
    await keepStill(page, 'apply-refused-1440');
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await undo().click();
    await settled();
  });

  it('goes by the keyboard alone', async () => {
    await choose('Task_Check', '催办');
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await page.locator('.dz-board-canvas svg').first().focus();
    await page.keyboard.press('p');
    await page.locator('.djs-popup').waitFor();
    await page.keyboard.type('抄送');
    await page.keyboard.press('Shift');
    await page.locator('.djs-popup .entry.selected', { hasText: '抄送' }).waitFor();
    await keepPicture(page, 'apply-keys-1440');
    await page.keyboard.press('Enter');
    await changes().waitFor();
    await dialog().getByRole('button', { name: /套\s*用/ }).focus();
    await page.keyboard.press('Enter');
    await settled();
    expect(await drawn()).toContain('<lz:copy to="members(starterUnit)" />');
    await page.keyboard.press('Control+z');
    await settled();
  });

  it('is offered by the replace menu and the properties, also on a tablet', async () => {
    await pick('Task_Check');
    await padEntry(page, 'replace').click();
    await page.locator('.djs-popup .entry', { hasText: '限时办结' }).first().waitFor();
    await keepPicture(page, 'apply-replace-1440');
    await page.keyboard.press('Escape');
    const tablet = await browser.signIn(office.base, { login: DESIGNER, width: 1024 });
    await open(tablet);
    await select(tablet, 'Task_Check');
    await tablet.getByRole('button', { name: '套用到此步骤' }).click();
    await tablet.getByRole('menuitem', { name: /逐级提级/ }).waitFor();
    await keepStill(tablet, 'apply-panel-1024');
    await tablet.getByRole('menuitem', { name: /逐级提级/ }).click();
    await changes(tablet).getByText(/提请上一级/).first().waitFor();
    await keepStill(tablet, 'apply-said-1024');
    expect(await seriousFindings(tablet)).toEqual([]);
    expect(await sidewaysOverflow(tablet)).toBe(0);
    await tablet.close();
  });
});
