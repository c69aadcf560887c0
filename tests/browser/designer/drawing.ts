import type { Locator, Page } from 'playwright-core';
import { eventually } from '../../eventually';

/** Room that an element's context pad needs beside it, in pixels. */
const PAD = 60;
/** bpmn-js moves the drawing by this part of what the wheel is turned. */
const WHEEL = 0.75;

/**
 * Where to point at an element. bpmn-js draws each in several layers: only its hit area may be clicked; flows may cross its middle and begin at
 * its sides. What does not stand in the window is brought to its middle with the wheel.
 */
export async function pointOn(page: Page, id: string): Promise<{ readonly x: number; readonly y: number }> {
  const hit = page.locator(`.djs-element[data-element-id="${id}"] .djs-hit`).first();
  let point = { x: 0, y: 0 };
  await eventually(async () => {
    const [box, board] = await Promise.all([hit.boundingBox(), page.locator('.dz-board').boundingBox()]);
    if (!box || !board) throw new Error(`Expected ${id} on the canvas but it is not there`);
    point = { x: box.x + box.width * 0.75, y: box.y + box.height / 2 };
    const [left, top] = [point.x - board.x, point.y - board.y];
    if (left > 0 && left + PAD < board.width && top > 0 && top < board.height) return;
    await page.mouse.move(board.x + board.width / 2, board.y + board.height / 2);
    await page.mouse.wheel((left - board.width / 2) / WHEEL, (top - board.height / 2) / WHEEL);
    throw new Error(`Expected ${id} in the window but it stands at ${left}, ${top} of ${board.width} × ${board.height}`);
  });
  return point;
}

/** Clicks an element and waits until the properties are its own. */
export async function select(page: Page, id: string): Promise<void> {
  const { x, y } = await pointOn(page, id);
  await page.mouse.click(x, y);
  await page.locator(`.djs-element.selected[data-element-id="${id}"]`).first().waitFor({ state: 'attached' });
}

/** An entry of the context pad beside the selected element. */
export function padEntry(page: Page, action: string): Locator {
  return page.locator(`.djs-context-pad .entry[data-action="${action}"]`);
}

/** Draws a flow from the selected element to another. bpmn-js takes the next click for the end of that drawing: it goes beside the diagram. */
export async function connectTo(page: Page, id: string): Promise<void> {
  await padEntry(page, 'connect').click();
  const { x, y } = await pointOn(page, id);
  await page.mouse.move(x - 4, y);
  await page.mouse.move(x, y);
  await page.mouse.click(x, y);
  const board = await page.locator('.dz-board').boundingBox();
  if (board) await page.mouse.click(board.x + board.width / 2, board.y + board.height - 8);
}

/** Chooses an option of one of antd's selects; a text is searched for, since long lists show only what fits. */
export async function choose(page: Page, label: string, option: string | RegExp): Promise<void> {
  const field = page.getByRole('combobox', { name: label, exact: true });
  await field.click();
  if (typeof option === 'string') await field.fill(option);
  await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option', { hasText: option }).first().click();
}
