import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';
import { PASSWORD } from '../../postgres/seeded-database';
import { watchPage } from './what-pages-show';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
/** What does not come is waited for this long: a busy machine shows it late, and no test asserts how fast a page is. */
const WAIT_MS = 30_000;

export interface SignIn {
  readonly login: string;
  /** 1440 is a desk, 1024 a tablet. */
  readonly width?: 1440 | 1024;
}

export interface TestBrowser {
  /** A window of its own for one account. What goes wrong inside pages is collected in `faults`. */
  signIn(base: string, who: SignIn): Promise<Page>;
  /** Errors thrown in pages so far. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

/** A real Chromium without windows. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: FLAGS });
}

/** A real Chromium, Chinese, on the time of the offices, of somebody who asked for less movement: what opens does not slide away under a click. */
export async function openBrowser(): Promise<TestBrowser> {
  const browser = await launchChromium();
  const faults: string[] = [];
  return {
    faults,
    async signIn(base, { login, width = 1440 }) {
      const context = await browser.newContext({ viewport: { width, height: width === 1440 ? 900 : 768 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' });
      const answer = await context.request.post(`${base}/api/session`, { data: { login, password: PASSWORD } });
      if (!answer.ok()) throw new Error(`${login} could not sign in: ${await answer.text()}`);
      const page = await context.newPage();
      page.setDefaultTimeout(WAIT_MS);
      watchPage(page);
      page.on('pageerror', (error) => faults.push(`${login} at ${page.url()}: ${error.message}`));
      return page;
    },
    close: () => browser.close(),
  };
}

/** Serious findings of axe on a page, as lines to read. Colours are measured once they have stopped changing: half-way from grey to red is nobody's design. */
export async function seriousFindings(page: Page): Promise<string[]> {
  await page.waitForFunction(() => document.getAnimations().every((animation) => !(animation instanceof CSSTransition) || animation.playState !== 'running'));
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

/** How far a page can be scrolled sideways, in pixels; 0 is right. */
export async function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const boxes = [document.documentElement, ...Array.from(document.querySelectorAll('#main, .dz-tabs, .dz-tab-body:not([hidden]), .dz-canvas-bar'))];
    return Math.max(...boxes.map((box) => box.scrollWidth - box.clientWidth));
  });
}
