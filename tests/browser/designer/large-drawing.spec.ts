import type { Page } from 'playwright-core';
import { eventually } from '../../eventually';
import type { Office } from '../../integration/api/office';
import { CLERK, DESIGNER } from '../desk/cases';
import { keepPicture } from '../harness/keep-picture';
import { openBrowser, sidewaysOverflow, type TestBrowser } from '../harness/open-browser';
import { startServer } from '../harness/start-server';
import { FAR_STEP, largeFlow } from './large-flow';

const KEY = 'large';
const FLOW = largeFlow(KEY);
/** The two at the end are an alternative, but whoever joins them waits for both. */
const STUCK = FLOW.replace('<bpmn:parallelGateway id="Fork" name="分头办"/>', '<bpmn:exclusiveGateway id="Fork" name="分头办" default="Flow_Left"/>').replace(
  '<bpmn:sequenceFlow id="Flow_Right" sourceRef="Fork" targetRef="Task_Right">',
  '<bpmn:sequenceFlow id="Flow_Right" sourceRef="Fork" targetRef="Task_Right"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">outcome = "done"</bpmn:conditionExpression>',
);
/** The last step but five has another id: cases cannot be moved there by themselves. */
const RENAMED = FLOW.replaceAll('"Task_95"', '"Task_Ninety"').replaceAll('"Task_95_di"', '"Task_Ninety_di"').replace('第 95 步办理', '九十五步');
const file = (content: string) => [{ name: `${KEY}.bpmn`, kind: 'bpmn' as const, content }];

interface Seen {
  /** Height of the names in the drawings, in pixels of the screen; one for each drawing. */
  readonly text: readonly number[];
  /** Whether the element is within its drawing's window. */
  readonly shown: readonly boolean[];
}

describe('a drawing of more than a hundred nodes', () => {
  let office: Office;
  let browser: TestBrowser;
  let page: Page;
  /** What is seen of an element on the drawings of the page. */
  const seen = (element: string, on = page): Promise<Seen> =>
    on.locator('.djs-container').evaluateAll((containers, id) => {
      const drawings = containers.filter((container) => container.getClientRects().length > 0);
      const text = drawings.map((container) => {
        const name = container.querySelector<SVGGraphicsElement>('.djs-element[data-element-id="Task_2"] text');
        return name ? Number.parseFloat(getComputedStyle(name).fontSize) * (name.getScreenCTM()?.a ?? 0) : 0;
      });
      const shown = drawings.map((container) => {
        const [window, box] = [container.getBoundingClientRect(), container.querySelector(`.djs-element[data-element-id="${id}"] .djs-visual`)?.getBoundingClientRect()];
        return box !== undefined && box.left >= window.left && box.right <= window.right && box.top >= window.top && box.bottom <= window.bottom;
      });
      return { text, shown };
    }, element);
  /** Until the drawings have opened, and their pages moved to what matters. */
  const settles = async (element: string, drawings: number, on = page) => {
    await eventually(async () => expect((await seen(element, on)).shown).toEqual(Array.from({ length: drawings }, () => true)));
  };
  const open = async (tab: string, on = page) => {
    await on.goto(`${office.base}/designer/processes/${KEY}/${tab}`);
    if (tab === 'migration') await on.getByRole('button', { name: '在图上对照' }).click();
    await on.locator('.djs-element[data-element-id="Task_2"]').first().waitFor({ state: 'attached' });
  };
  beforeAll(async () => {
    office = await startServer('designer');
    browser = await openBrowser();
    page = await browser.signIn(office.base, { login: DESIGNER });
    const designer = await office.as(DESIGNER);
    await designer.call('deploy', { body: { resources: file(FLOW), note: '很长' } });
    const clerk = await office.as(CLERK);
    for (let count = 0; count < 3; count += 1) await clerk.call('startInstance', { body: { definition: KEY } });
    await designer.call('deploy', { body: { resources: file(RENAMED), note: '改名' } });
    await designer.call('saveDraft', { path: { key: KEY }, body: { resources: file(STUCK) } });
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });
  afterEach(() => expect(browser?.faults).toEqual([]));

  it.each([
    ['proof', 'Join', 1],
    ['comparison', 'Fork', 2],
    ['runs', `Task_${FAR_STEP}`, 1],
  ] as const)('is legible on %s and shows what matters, at a desk and on a tablet', async (tab, element, drawings) => {
    for (const width of [1440, 1024] as const) {
      const on = await browser.signIn(office.base, { login: DESIGNER, width });
      await open(tab, on);
      await settles(element, drawings, on);
      for (const height of (await seen(element, on)).text) expect(height).toBeGreaterThanOrEqual(11);
      await keepPicture(on, `large-${tab}-${width}`);
      expect(await sidewaysOverflow(on)).toBe(0);
      await on.context().close();
    }
  });

  it('shows what was renamed, on both sides, when cases are to be moved', async () => {
    await open('migration');
    await page.locator('figure').nth(1).locator('.djs-element[data-element-id="Task_2"]').first().waitFor({ state: 'attached' });
    await keepPicture(page, 'large-migration-1440');
    for (const height of (await seen('Task_95')).text) expect(height).toBeGreaterThanOrEqual(11);
    expect([(await seen('Task_95')).shown[0], (await seen('Task_Ninety')).shown[1]]).toEqual([true, true]);
  });

  it.each([['proof', 'Join', 1], ['comparison', 'Fork', 2], ['runs', `Task_${FAR_STEP}`, 1]] as const)('is made larger and smaller, seen whole and gone along by buttons and keys on %s', async (tab, element, drawings) => {
    await open(tab);
    await settles(element, drawings);
    const size = async () => (await seen('Task_2')).text[0] ?? 0;
    const natural = await size();
    await page.getByRole('button', { name: '放大' }).first().click();
    await eventually(async () => expect(await size()).toBeCloseTo(natural * 1.25));
    await page.getByRole('button', { name: '缩小' }).first().click();
    await eventually(async () => expect(await size()).toBeCloseTo(natural));
    await page.locator('.djs-container svg').first().focus();
    await page.keyboard.press('-');
    await eventually(async () => expect(await size()).toBeCloseTo(natural / 1.25));
    await page.keyboard.press('0');
    await eventually(async () => expect(await seen('Start')).toMatchObject({ shown: expect.not.arrayContaining([false]) }));
    await eventually(async () => expect(await seen('End')).toMatchObject({ shown: expect.not.arrayContaining([false]) }));
    const left = async () => (await page.locator('.djs-element[data-element-id="Task_2"] .djs-visual').first().boundingBox())?.x ?? 0;
    const before = await left();
    await page.keyboard.press('ArrowRight');
    expect(Math.round(before - (await left()))).toBe(80);
  });
});
