import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Office } from '../../integration/api/office';
import { DESIGNER, startMatter } from '../desk/cases';
import { openBrowser, seriousFindings, sidewaysOverflow, type TestBrowser } from '../harness/open-browser';
import { startServer } from '../harness/start-server';
import { keyboardFindings } from '../harness/walk-by-keyboard';
import { select } from './drawing';

const KEY = 'dz-no-escalation';
const SHOTS = process.env['SCREENSHOTS'];
const source = (path: string): string => readFileSync(join(__dirname, '../../../apps/designer/src', path), 'utf8');

/** Paths of the route table, and the tabs of a process: a page that is added is examined from then on. */
const ROUTES = [...source('designer-routes.tsx').matchAll(/path: '([^']+)'/g)].map(([, path = '']) => path);
const TABS = [...(/TABS = \[([^\]]+)\]/.exec(source('process/process-tabs.tsx'))?.[1] ?? '').matchAll(/'([^']+)'/g)].map(([, name = '']) => name);
const PATHS = ROUTES.flatMap((path) => (path.includes(':tab') ? TABS.map((tab) => path.replace(/:tab\??/, tab)) : [path === '*' ? '/nowhere' : path]));

/** Words that are there once a page has been read. A page that is not named is read when nothing turns or shimmers any more. */
const SHOWN: Readonly<Record<string, string>> = {
  '/processes': '说“不”事项提级管理',
  '/processes/:key/canvas': '校验结果',
  '/processes/:key/check': '请服务器校验',
  '/processes/:key/proof': '已证明',
  '/processes/:key/simulation': '发起试办',
  '/processes/:key/decisions': '命中规则：',
  '/processes/:key/forms': '组件',
  '/processes/:key/versions': '初始版本',
  '/processes/:key/runs': '变更许可证',
  '/watch': '变更许可证',
  '/watch/:instance': '发起案件',
  '/inspect/:instance': '已连接，实时更新',
  '/incidents': '没有待处理的异常',
  '/directory': '督查室负责人',
  '/calendar': '节假日与调休',
};

describe('every page of the designer', () => {
  let office: Office;
  let browser: TestBrowser;
  let instance: string;
  const windows: Partial<Record<1440 | 1024, Page>> = {};
  beforeAll(async () => {
    office = await startServer('designer');
    browser = await openBrowser();
    instance = (await startMatter(office, '变更许可证')).instance;
    for (const width of [1440, 1024] as const) windows[width] = await browser.signIn(office.base, { login: DESIGNER, width });
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });
  afterEach(() => expect(browser?.faults).toEqual([]));

  const open = async (path: string, width: 1440 | 1024): Promise<Page> => {
    const page = windows[width];
    if (!page) throw new Error(`Expected a window of ${width} px but there is none`);
    await page.goto(`${office.base}/designer${path.replace(':key', KEY).replace(':instance', instance)}`);
    await page.locator('#main h1, #main h2').first().waitFor();
    const word = SHOWN[path];
    if (word !== undefined) await page.getByText(word).first().waitFor();
    await page.waitForFunction(() => document.querySelector('#main .ant-skeleton, #main .ant-spin-spinning, #main [aria-busy="true"]') === null);
    if (SHOTS) await page.screenshot({ path: join(SHOTS, `a11y-${path.replace(/\W+/g, '-')}-${width}.png`) });
    return page;
  };

  it('is found in the route table', () => {
    expect(PATHS).toEqual(expect.arrayContaining(Object.keys(SHOWN)));
    expect(PATHS.length).toBeGreaterThan(15);
  });

  it.each(PATHS.flatMap((path) => ([1440, 1024] as const).map((width) => ({ path, width }))))('$path fits at $width px without serious findings of axe', async ({ path, width }) => {
    const page = await open(path, width);
    expect([await sidewaysOverflow(page), await seriousFindings(page)]).toEqual([0, []]);
  });

  it.each(PATHS)('%s can be walked through by keyboard, and shows where one is', async (path) => {
    expect(await keyboardFindings(await open(path, 1440))).toEqual([]);
  });

  it.each([1440, 1024] as const)('the properties of a step fit at %i px and can be filled in by keyboard', async (width) => {
    const page = await open('/processes/:key/canvas', width);
    await select(page, 'Task_Head');
    await page.getByRole('heading', { level: 2, name: '综合研判' }).waitFor();
    expect([await sidewaysOverflow(page), await seriousFindings(page), await keyboardFindings(page)]).toEqual([0, [], []]);
  });
});
