import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../../eventually';
import type { Office } from '../../integration/api/office';
import { openBrowser, type TestBrowser } from '../harness/open-browser';
import { startServer } from '../harness/start-server';
import { CLERK, COLLEAGUE, DESIGNER, nextTask } from './cases';

const FILE = { name: '关于节能工作的通报.txt', mimeType: 'text/plain', buffer: Buffer.from('关于节能工作的通报\n\n各科室：') };

describe('a task offered to several, and its documents', () => {
  let office: Office;
  let browser: TestBrowser;
  beforeAll(async () => {
    office = await startServer('desk');
    browser = await openBrowser();
    const content = readFileSync(join(__dirname, 'fixtures/claim-and-lock.bpmn'), 'utf8');
    await (await office.as(DESIGNER)).call('deploy', { body: { resources: [{ name: 'process.bpmn', kind: 'bpmn', content }], note: '认领试验' } });
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });
  afterEach(() => expect(browser?.faults).toEqual([]));

  const start = async () => (await office.as(CLERK)).call('startInstance', { body: { definition: 'claim-and-lock' } });
  const openTask = async (login: string, task: string) => {
    const page = await browser.signIn(office.base, { login, width: 1024 });
    await page.goto(`${office.base}/desk/tasks/${task}`);
    await page.getByRole('heading', { level: 1, name: '签发演练' }).waitFor();
    return page;
  };

  it('is taken by one; the other is told by whom, without pressing anything', async () => {
    const task = nextTask(await start());
    const [mine, theirs] = [await openTask(CLERK, task), await openTask(COLLEAGUE, task)];
    await theirs.getByRole('button', { name: '认领' }).waitFor();
    await mine.getByRole('button', { name: '认领' }).click();
    await mine.getByRole('button', { name: '签发', exact: true }).waitFor();
    await theirs.getByRole('alert').getByText('刚刚已由 行政审批科科员甲 认领').waitFor();
    await eventually(async () => expect(await theirs.getByRole('button', { name: '认领' }).count()).toBe(0));
  });

  it('answers a click that came too late with who was faster', async () => {
    const task = nextTask(await start());
    const late = await openTask(COLLEAGUE, task);
    await late.route('**/api/events', (route) => route.abort());
    await late.reload();
    await late.getByRole('button', { name: '认领' }).waitFor();
    await (await office.as(CLERK)).call('claimTask', { path: { id: task } });
    await late.getByRole('button', { name: '认领' }).click();
    await late.getByText('刚刚已由 行政审批科科员甲 认领').waitFor();
  });

  it('tells an officer that another one has changed the task, and keeps what she has typed', async () => {
    const task = nextTask(await start());
    const [clerk, colleague] = [await office.as(CLERK), await office.as(COLLEAGUE)];
    const page = await openTask(CLERK, task);
    // Without live updates: nobody tells the page before she presses the button.
    await page.route('**/api/events', (route) => route.abort());
    await clerk.call('claimTask', { path: { id: task } });
    await page.reload();
    const opinion = page.getByRole('textbox', { name: /意见/ });
    await opinion.fill('已核对，拟同意签发');
    await clerk.call('reassignTask', { path: { id: task }, body: { to: COLLEAGUE, reason: '外出' } });
    await colleague.call('reassignTask', { path: { id: task }, body: { to: CLERK, reason: '退还' } });

    await page.getByRole('button', { name: '签发', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '任务已被 行政审批科科员乙 更新' });
    await dialog.getByText(/此待办已由 行政审批科科员乙 于 .+ 更新：将“签发”转办给 行政审批科科员甲：退还/).waitFor();
    await dialog.getByText('您填写的内容仍保留在页面上').waitFor();
    expect(await clerk.call('readTask', { path: { id: task } })).toMatchObject({ status: 'open', revision: 4 });
    await dialog.getByRole('button', { name: '重新载入' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await eventually(async () => expect(await opinion.inputValue()).toBe('已核对，拟同意签发'));
    await page.getByRole('button', { name: '签发', exact: true }).click();
    await page.getByRole('button', { name: '办理“归档”' }).waitFor();
    expect(await clerk.call('readTask', { path: { id: task } })).toMatchObject({ status: 'completed' });
  });

  it('takes files in versions, refuses what is no document, and locks them at signing', async () => {
    const started = await start();
    const page = await openTask(CLERK, nextTask(started));
    await page.getByRole('button', { name: '认领' }).click();
    await page.getByRole('button', { name: '签发', exact: true }).waitFor();
    const panel = page.getByRole('region', { name: '文稿' });

    await panel.locator('input[type=file]').first().setInputFiles({ name: '程序.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') });
    await panel.getByRole('alert').getByText(/不接受.*程序\.exe/).waitFor();
    await panel.locator('input[type=file]').first().setInputFiles({ ...FILE, name: '空.txt', buffer: Buffer.alloc(0) });
    await panel.getByRole('alert').getByText('“空.txt”是空文件').waitFor();

    await panel.locator('input[type=file]').first().setInputFiles(FILE);
    await panel.getByRole('button', { name: '共 1 版' }).waitFor();
    await panel.getByLabel(`上传“${FILE.name}”的新版本`).and(panel.locator('input')).setInputFiles({ ...FILE, buffer: Buffer.from('关于节能工作的通报（修改稿）') });
    await panel.getByRole('button', { name: '共 2 版' }).click();
    await eventually(async () => expect(await panel.getByText(/SHA-256 [0-9a-f]{12}…/).count()).toBe(2));
    await panel.getByRole('button', { name: '预览' }).click();
    await panel.getByText('关于节能工作的通报（修改稿）').waitFor();

    await page.getByRole('button', { name: '签发', exact: true }).click();
    await page.getByRole('button', { name: '办理“归档”' }).click();
    const archived = page.getByRole('region', { name: '文稿' });
    await archived.getByText('已锁定').waitFor();
    await eventually(async () => expect(await archived.getByRole('button', { name: /新版本/ }).count()).toBe(0));
    const documents = await (await office.as(CLERK)).call('listDocuments', { path: { id: started.instance } });
    expect(documents[0]).toMatchObject({ locked: true, versions: [{ version: 1 }, { version: 2, locked: true }] });
  });
});
