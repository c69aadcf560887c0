import type { Page } from 'playwright-core';

/** Steps of the Tab key after which a page counts as endless, and places met again one after the other after which nothing new will come. */
const STEPS = 400;
const AGAIN = 15;

/** Parts that bring keys of their own: the canvas and the editors of bpmn.io, which a list of keys explains beside them. */
const OWN_KEYS = '.djs-container, .dmn-decision-table-container, .fjs-editor-container, .cm-editor';

/** Widgets of which one stop is reached by Tab and the others by arrows (WAI-ARIA practices). */
const ROVING = '[role="tablist"], [role="radiogroup"], [role="menu"], [role="menubar"], [role="listbox"], [role="tree"], [role="grid"], [role="toolbar"], .ant-input-number-actions';

/**
 * Goes through a page by the Tab key alone. Tells what can be clicked but not be reached, where a focus cannot be seen, and where the key
 * is caught.
 */
export async function keyboardFindings(page: Page): Promise<string[]> {
  await page.addStyleTag({ content: '*, *::before, *::after { transition: none !important; animation: none !important; }' });
  await markWhatCanBeUsed(page);
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    window.scrollTo(0, 0);
  });
  const findings = new Set<string>();
  const again: string[] = [];
  // After a click the first round begins where that was.
  let rounds = 0;
  for (let step = 0; step < STEPS && again.length < AGAIN && rounds < 2; step += 1) {
    await page.keyboard.press('Tab');
    const at = await lookAtFocus(page);
    if (at.where === 'outside') {
      rounds += 1;
      continue;
    }
    if (at.seen) again.push(at.name);
    else again.length = 0;
    if (at.hidden !== undefined) findings.add(`focus cannot be seen: ${at.hidden}`);
  }
  // Beginning again at the top is no trap: many others are passed then.
  if (again.length >= AGAIN && new Set(again).size <= 3) findings.add(`the Tab key is caught: ${again.at(-1) ?? ''}`);
  const missed = await page.evaluate(() =>
    Array.from(document.querySelectorAll('[data-walk="usable"]')).map((element) => element.outerHTML.replace(/data-walk="[^"]*" ?/, '').slice(0, 140)),
  );
  return [...findings, ...missed.map((html) => `cannot be reached: ${html}`)];
}

/** Everything a mouse can use. */
async function markWhatCanBeUsed(page: Page): Promise<void> {
  await page.evaluate(
    ([ownKeys, roving]) => {
      const usable = 'a[href], button, input, select, textarea, summary, [role="button"], [role="link"], [role="checkbox"], [role="switch"], [role="combobox"], [role="tab"], [role="radio"]';
      for (const element of Array.from(document.querySelectorAll<HTMLElement>(usable))) {
        const { width, height } = element.getBoundingClientRect();
        const isShown = width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) && element.closest('[hidden], [inert], [aria-hidden="true"]') === null;
        const isOff = element.matches(':disabled, [aria-disabled="true"], [type="hidden"], [type="file"]');
        if (!isShown || isOff || element.closest(ownKeys ?? '') !== null || element.closest(roving ?? '') !== null || element.matches('[type="radio"]')) continue;
        element.dataset['walk'] = 'usable';
      }
    },
    [OWN_KEYS, ROVING],
  );
}

interface Focus {
  readonly where: 'inside' | 'outside';
  readonly name: string;
  /** Whether it was here before. */
  readonly seen: boolean;
  /** The element, when nothing around it looks different from when it has no focus. */
  readonly hidden?: string;
}

async function lookAtFocus(page: Page): Promise<Focus> {
  return page.evaluate(async (ownKeys): Promise<Focus> => {
    const element = document.activeElement as HTMLElement | null;
    if (!element || element === document.body) return { where: 'outside', name: '', seen: false };
    const name = element.outerHTML.slice(0, 140);
    const seen = element.dataset['walk'] === 'seen';
    element.dataset['walk'] = 'seen';
    if (seen || element.id === 'main' || element.closest(ownKeys) !== null) return { where: 'inside', name, seen };
    const around: Element[] = [element];
    for (let each = element.parentElement; each && around.length < 5; each = each.parentElement) around.push(each);
    around.push(...Array.from(element.querySelectorAll('*')).slice(0, 10), ...Array.from(element.parentElement?.children ?? []).slice(0, 10));
    /** Some widgets learn of their focus a moment later. */
    const look = async () => {
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return around
        .flatMap((each) => [getComputedStyle(each), getComputedStyle(each, '::after')])
        .map(({ outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor, textDecorationLine }) =>
          [outlineStyle === 'none' ? '' : `${outlineStyle} ${outlineWidth} ${outlineColor}`, boxShadow, borderColor, backgroundColor, textDecorationLine].join('|'),
        )
        .join('\n');
    };
    const focused = await look();
    element.blur();
    const plain = await look();
    element.focus({ preventScroll: true });
    return focused === plain ? { where: 'inside', name, seen, hidden: name } : { where: 'inside', name, seen };
  }, OWN_KEYS);
}
