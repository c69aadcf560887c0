import type { Page } from 'playwright-core';

const LINES_PER_PAGE = 40;
const ANSWERS = 6;
const WAIT_MS = 3_000;

/** A page of a test, with the last answers it got from the API. */
export interface OpenPage {
  readonly page: Page;
  readonly answers: readonly string[];
}

declare global {
  /** The pages the tests of a file have open, for who tells of a failure. */
  var openPages: OpenPage[] | undefined;
}

/** Keeps a page for the case that its test fails. */
export function watchPage(page: Page): void {
  const answers: string[] = [];
  (globalThis.openPages ??= []).push({ page, answers });
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (!pathname.startsWith('/api/')) return;
    answers.push(`${response.request().method()} ${pathname} ${response.status()}`);
    answers.splice(0, answers.length - ANSWERS);
  });
}

/** What is open: of each page its address, the dialog in front or else everything, and what the API said last. */
export async function whatPagesShow(pages: readonly OpenPage[]): Promise<string> {
  const open = pages.filter(({ page }) => !page.isClosed());
  return (await Promise.all(open.map(lookAt))).join('\n');
}

async function lookAt({ page, answers }: OpenPage): Promise<string> {
  const look = async () => {
    const dialog = page.getByRole('dialog').last();
    const part = (await dialog.isVisible()) ? dialog : page.locator('body');
    return part.ariaSnapshot({ timeout: WAIT_MS });
  };
  const shown = (await look().catch((error: unknown) => String(error))).split('\n');
  const more = shown.length > LINES_PER_PAGE ? [`  … ${shown.length - LINES_PER_PAGE} more lines`] : [];
  return [`Open at ${page.url()}:`, ...shown.slice(0, LINES_PER_PAGE).map((line) => `  ${line}`), ...more, ...answers.map((answer) => `  < ${answer}`)].join('\n');
}
