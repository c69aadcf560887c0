import type { ResourceDto } from '@liuzhuan/contract';
import type { Page } from 'playwright-core';
import { eventually } from '../../eventually';
import { drawing, userTask } from '../../integration/api/drawings';
import type { Office } from '../../integration/api/office';
import { openBrowser, seriousFindings, sidewaysOverflow, type TestBrowser } from '../harness/open-browser';
import { startServer } from '../harness/start-server';
import { CLERK, COLLEAGUE, DESIGNER, HEAD, nextTask } from './cases';

const NAMES = { [CLERK]: '行政审批科科员甲', [COLLEAGUE]: '行政审批科科员乙', [HEAD]: '行政审批科负责人' };
/** The drawing with its shapes in a row: without them there is nothing to show. */
function drawn(resource: ResourceDto, elements: readonly string[], flows: readonly string[]): ResourceDto {
  const shapes = elements.map((id, index) => {
    const [width, height] = id.length > 1 ? [110, 80] : [36, 36];
    return `<di:BPMNShape id="shape-${id}" bpmnElement="${id}"><dc:Bounds x="${index * 160}" y="${-height / 2}" width="${width}" height="${height}"/></di:BPMNShape>`;
  });
  const edges = flows.map((flow) => {
    const [source = '', target = ''] = flow.split('>');
    const from = elements.indexOf(source) * 160 + (source.length > 1 ? 110 : 36);
    return `<di:BPMNEdge id="edge-${source}" bpmnElement="${source}-${target}"><dd:waypoint x="${from}" y="0"/><dd:waypoint x="${elements.indexOf(target) * 160}" y="0"/></di:BPMNEdge>`;
  });
  const spaces = 'xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:dd="http://www.omg.org/spec/DD/20100524/DI"';
  const plane = `<di:BPMNDiagram ${spaces} id="diagram"><di:BPMNPlane id="plane" bpmnElement="${resource.name.replace('.bpmn', '')}">${[...shapes, ...edges].join('')}</di:BPMNPlane></di:BPMNDiagram>`;
  return { ...resource, content: resource.content.replace('</definitions>', `${plane}</definitions>`) };
}

const named = (name: string, task: string) => task.replace(/name="[^"]*"/, `name="${name}"`);
const DRAFT = named('拟稿', userTask('draft', { rule: `"${CLERK}"` }));
const REVIEW = named('审核', userTask('review', { rule: `"${HEAD}"`, more: '<lz:return to="draft"/>' }));
const FILE = named('归档', userTask('file', { rule: `"${CLERK}"` }));
const INQUIRY = named('核查', userTask('inquiry', { rule: `"${COLLEAGUE}"` }));
const MEETING = named('会商', userTask('meeting', { rule: `"${HEAD}"` }));
const FLOWS = ['s>draft', 'draft>review', 'review>file', 'file>e'];
const LINE = drawn(drawing('line', `<startEvent id="s"/>${DRAFT}${REVIEW}${FILE}<endEvent id="e"/>`, FLOWS), ['s', 'draft', 'review', 'file', 'e'], FLOWS);
const AD_HOC = `<adHocSubProcess id="inside" name="承办" lz:chosenBy="&quot;${CLERK}&quot;">${INQUIRY}${MEETING}</adHocSubProcess>`;
const CHOSEN = drawn(drawing('chosen', `<startEvent id="s"/>${AD_HOC}<endEvent id="e"/>`, ['s>inside', 'inside>e']), ['s', 'inside', 'e'], ['s>inside', 'inside>e']);

describe('operations on tasks and cases', () => {
  let office: Office;
  let browser: TestBrowser;
  const pages = new Map<string, Promise<Page>>();
  /** One window for each officer. */
  const at = async (login: string, path: string): Promise<Page> => {
    const page = await (pages.get(login) ?? pages.set(login, browser.signIn(office.base, { login })).get(login));
    if (!page) throw new Error(`no page for ${login}`);
    await page.goto(`${office.base}/desk/${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  };
  beforeAll(async () => {
    office = await startServer('desk');
    browser = await openBrowser();
    for (const resource of [LINE, CHOSEN]) await (await office.as(DESIGNER)).call('deploy', { body: { resources: [resource], note: '操作试验' } });
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });
  afterEach(() => expect(browser?.faults).toEqual([]));

  const start = async (definition = 'line') => (await office.as(CLERK)).call('startInstance', { body: { definition } });
  /** A case at 审核, with the task of the step before. */
  const atReview = async () => {
    const begun = await start();
    const drafted = nextTask(begun);
    const next = await (await office.as(CLERK)).call('completeTask', { path: { id: drafted }, body: { outcome: 'agree' } });
    return { instance: begun.instance, drafted, task: nextTask(next) };
  };
  const read = async (instance: string, login = CLERK) => (await office.as(login)).call('readInstance', { path: { id: instance } });
  const standing = async (instance: string) => (await read(instance)).standing.map(({ name, persons }) => `${name} ${persons.map(({ id }) => id).join()}`).toSorted();
  const sentence = async (instance: string, kind: string) => (await (await office.as(CLERK)).call('readHistory', { path: { id: instance } })).findLast((entry) => entry.kind === kind);
  const pick = async (page: Page, label: string, login: keyof typeof NAMES) => {
    await page.getByLabel(label).fill(NAMES[login]);
    await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option', { hasText: NAMES[login] }).click();
  };
  const more = async (page: Page, item: string) => {
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };

  it('delegates a task, which comes back with an opinion', async () => {
    const { instance, task } = await atReview();
    const head = await at(HEAD, `tasks/${task}`);
    await more(head, '委派…');
    const confirm = head.getByRole('button', { name: '确认委派' });
    await pick(head, '委派给', COLLEAGUE);
    await eventually(async () => expect(await confirm.isDisabled()).toBe(true));
    await head.getByLabel('请其办理什么').fill('请核对数据');
    await confirm.click();
    await head.getByRole('heading', { name: /已委派 行政审批科科员乙/ }).waitFor();

    const colleague = await at(COLLEAGUE, `tasks/${task}`);
    await colleague.getByText('行政审批科负责人 委派您办理').waitFor();
    await colleague.getByText('要求：请核对数据').waitFor();
    await eventually(async () => expect(await colleague.getByRole('button', { name: '同意', exact: true }).count()).toBe(0));
    await colleague.getByRole('button', { name: '交回…' }).click();
    await colleague.getByRole('textbox', { name: '办理意见' }).fill('数据无误');
    await colleague.getByRole('button', { name: '确认交回' }).click();
    await colleague.getByRole('heading', { name: /已交回 行政审批科负责人/ }).waitFor();

    await at(HEAD, `tasks/${task}`);
    await head.getByRole('listitem').filter({ hasText: '代 行政审批科负责人 办理' }).filter({ hasText: '数据无误' }).waitFor();
    await head.getByRole('button', { name: '同意', exact: true }).click();
    await head.getByRole('heading', { name: /已送 .*行政审批科科员甲/ }).waitFor();
    expect(await sentence(instance, 'task.given-back')).toMatchObject({ actor: { id: COLLEAGUE }, text: { zh: '将“审核”交回 行政审批科负责人：数据无误' } });
  });

  it('takes a delegation back', async () => {
    const { instance, task } = await atReview();
    await (await office.as(HEAD)).call('delegateTask', { path: { id: task }, body: { to: COLLEAGUE, reason: '请核对' } });
    const head = await at(HEAD, `tasks/${task}`);
    await head.getByText('已委派 行政审批科科员乙 办理').waitFor();
    await head.getByRole('button', { name: '收回…' }).click();
    await head.getByRole('button', { name: '确认收回' }).click();
    await head.getByRole('button', { name: '同意', exact: true }).waitFor();
    expect(await standing(instance)).toEqual([`审核 ${HEAD}`]);
  });

  it('asks others to sign beside, before and after, and no longer', async () => {
    const { instance, task } = await atReview();
    const head = await at(HEAD, `tasks/${task}`);
    await head.getByRole('button', { name: '加签…' }).click();
    await pick(head, '请谁签', COLLEAGUE);
    await head.keyboard.press('Escape');
    await head.getByRole('radio', { name: /并加签/ }).check();
    await head.getByText('结果仍由本环节承办人决定').waitFor();
    await head.getByRole('button', { name: '确认加签' }).click();
    await head.getByRole('heading', { name: /已送 行政审批科科员乙/ }).waitFor();
    expect(await standing(instance)).toEqual([`审核 ${HEAD}`, `审核 ${COLLEAGUE}`]);

    const added = (await read(instance)).standing.find(({ persons }) => persons[0]?.id === COLLEAGUE)?.tasks?.[0];
    const colleague = await at(COLLEAGUE, `tasks/${added}`);
    await colleague.getByText('请您签署意见，结果由原承办人决定').waitFor();

    const clerk = await at(CLERK, `cases/${instance}`);
    await clerk.getByRole('link', { name: '审核' }).last().click();
    await more(clerk, '减签…');
    await clerk.getByText('不再请 行政审批科科员乙 签').waitFor();
    await clerk.getByLabel('理由').fill('误加');
    await clerk.getByRole('button', { name: '确认减签' }).click();
    await clerk.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await standing(instance)).toEqual([`审核 ${HEAD}`]);

    await at(HEAD, `tasks/${task}`);
    await head.getByRole('button', { name: '加签…' }).click();
    await pick(head, '请谁签', COLLEAGUE);
    await head.keyboard.press('Escape');
    await head.getByRole('radio', { name: /前加签/ }).check();
    await head.getByRole('button', { name: '确认加签' }).click();
    await head.getByRole('heading', { name: /已送 行政审批科科员乙/ }).waitFor();
    expect(await standing(instance)).toEqual([`审核 ${COLLEAGUE}`]);
  });

  it('takes one’s own decision back until somebody has acted on it, and says why not afterwards', async () => {
    const { instance, drafted, task } = await atReview();
    const clerk = await at(CLERK, `tasks/${drafted}`);
    await clerk.getByRole('button', { name: '撤回…' }).click();
    await clerk.getByLabel('理由').fill('附件传错了');
    await clerk.getByRole('button', { name: '确认撤回' }).click();
    await clerk.getByRole('heading', { name: /已送 行政审批科科员甲（拟稿/ }).waitFor();
    expect(await sentence(instance, 'task.taken-back')).toMatchObject({ actor: { id: CLERK }, text: { zh: '撤回自己办理的“拟稿” 附件传错了' } });
    const head = await at(HEAD, `tasks/${task}`);
    await head.getByText('此待办已被撤回').waitFor();

    const other = await atReview();
    await (await office.as(HEAD)).call('completeTask', { path: { id: other.task }, body: { outcome: 'agree' } });
    await at(CLERK, `tasks/${other.drafted}`);
    await clerk.getByText('“拟稿”之后已有人办理，不能撤回').waitFor();
    await eventually(async () => expect(await clerk.getByRole('button', { name: '撤回…' }).count()).toBe(0));
  });

  it('lets an administrator jump, with a reason', async () => {
    const { instance, task } = await atReview();
    const page = await at(DESIGNER, `tasks/${task}`);
    await more(page, '跳转…');
    await page.getByRole('combobox', { name: '跳转到' }).click();
    await page.locator('.ant-select-item-option', { hasText: '归档' }).click();
    await page.getByLabel('理由').fill('领导已当面审定');
    await page.getByRole('button', { name: '确认跳转' }).click();
    await page.getByRole('heading', { name: /已送 行政审批科科员甲（归档/ }).waitFor();
    expect(await standing(instance)).toEqual([`归档 ${CLERK}`]);
    expect(await sentence(instance, 'case.jumped')).toMatchObject({ actor: { id: DESIGNER }, text: { zh: expect.stringContaining('领导已当面审定') } });
  });

  it('suspends a case, which nobody can go on with, and resumes it', async () => {
    const { instance, task } = await atReview();
    const clerk = await at(CLERK, `cases/${instance}`);
    await clerk.getByRole('button', { name: '挂起…' }).click();
    await clerk.getByLabel('理由').fill('等待上级答复');
    await clerk.getByRole('button', { name: '确认挂起' }).click();
    await clerk.locator('header').getByText('已挂起', { exact: true }).waitFor();
    const head = await at(HEAD, `tasks/${task}`);
    await head.getByText('案件已挂起，恢复后再办理').waitFor();
    await eventually(async () => expect(await head.getByRole('button', { name: '同意', exact: true }).count()).toBe(0));
    await clerk.getByRole('button', { name: '恢复…' }).click();
    await clerk.getByLabel('理由').fill('已答复');
    await clerk.getByRole('button', { name: '确认恢复' }).click();
    // Told by the server: the other window needs no reload.
    await head.getByRole('button', { name: '同意', exact: true }).waitFor();
  });

  it('restarts a case its starter has cancelled', async () => {
    const { instance } = await atReview();
    await (await office.as(CLERK)).call('cancelInstance', { path: { id: instance }, body: { reason: '填错' } });
    const clerk = await at(CLERK, `cases/${instance}`);
    await clerk.getByRole('button', { name: '重启…' }).click();
    await clerk.getByLabel('从哪里继续').click();
    await clerk.locator('.ant-select-item-option', { hasText: '审核' }).click();
    await clerk.getByLabel('理由').fill('改正后继续');
    await clerk.getByRole('button', { name: '确认重启' }).click();
    await clerk.locator('header').getByText('在办').waitFor();
    expect(await standing(instance)).toEqual([`审核 ${HEAD}`]);
    expect(await sentence(instance, 'case.restarted')).toMatchObject({ actor: { id: CLERK }, text: { zh: '重启案件（自“审核”）：改正后继续' } });
  });

  it('chooses what begins, until nothing more is to begin', async () => {
    const { instance } = await start('chosen');
    const clerk = await at(CLERK, `cases/${instance}`);
    await clerk.getByRole('button', { name: '安排“核查”' }).click();
    await clerk.getByText('在办 1').waitFor();
    expect(await standing(instance)).toEqual([`核查 ${COLLEAGUE}`]);
    const colleague = await at(COLLEAGUE, `cases/${instance}`);
    await colleague.getByText('先后由指定的人员安排').waitFor();
    await eventually(async () => expect(await colleague.getByRole('button', { name: '安排“核查”' }).count()).toBe(0));
    const task = (await read(instance)).standing[0]?.tasks?.[0] ?? '';
    await (await office.as(COLLEAGUE)).call('completeTask', { path: { id: task }, body: { outcome: 'agree' } });
    await clerk.getByRole('button', { name: '事项已齐' }).click();
    await clerk.locator('header').getByText('办结', { exact: true }).waitFor();
  });

  it('urges from the case page whoever has the case', async () => {
    const { instance } = await atReview();
    const clerk = await at(CLERK, `cases/${instance}`);
    await clerk.getByRole('button', { name: '催办…' }).click();
    await clerk.getByLabel(/催办的话/).fill('请于今日办结');
    await clerk.getByRole('button', { name: '发出催办' }).click();
    await clerk.getByText('已催办').waitFor();
    const head = await at(HEAD, 'notices');
    await head.getByText('请于今日办结').waitFor();
    expect(await sentence(instance, 'task.urged')).toMatchObject({ actor: { id: CLERK } });
  });

  it('fits a tablet, and axe finds nothing serious in its dialogs', async () => {
    const { instance, task } = await atReview();
    const head = await browser.signIn(office.base, { login: HEAD, width: 1024 });
    await head.goto(`${office.base}/desk/tasks/${task}`);
    const faults: string[] = [];
    const look = async (name: string, page: Page) => {
      await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
      if ((await sidewaysOverflow(page)) > 0) faults.push(`${name} scrolls sideways`);
      for (const finding of await seriousFindings(page)) faults.push(`${name}: ${finding}`);
    };
    await head.getByRole('button', { name: '加签…' }).click();
    await head.getByRole('dialog').getByLabel('理由').waitFor();
    await look('add signers', head);
    await head.keyboard.press('Escape');
    await more(head, '委派…');
    await head.getByRole('dialog').getByLabel('请其办理什么').waitFor();
    await look('delegate', head);
    const clerk = await browser.signIn(office.base, { login: CLERK, width: 1024 });
    await clerk.goto(`${office.base}/desk/cases/${instance}`);
    await clerk.getByRole('button', { name: '挂起…' }).click();
    await clerk.getByRole('dialog').getByLabel('理由').waitFor();
    await look('suspend', clerk);
    expect(faults).toEqual([]);
  });
});
