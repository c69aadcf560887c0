import { isJsonObject, type JsonObject } from '@liuzhuan/kernel';
import type { CaseDraft } from '../case/case-draft';
import { numberYear, seriesName } from './number-series';
import type { Service } from './service';

/**
 * `void-number` {series, sequence, reason} or {number, reason}, where `number` is what `draw-number` gave. A spoiled number stays on
 * record and is never used again.
 */
export const voidNumberService: Service = ({ draft, follow }, effect) => {
  const { activation, node, inputs } = effect;
  const drawn = isJsonObject(inputs['number']) ? inputs['number'] : inputs;
  const { series, sequence } = drawn;
  const reason = typeof inputs['reason'] === 'string' ? inputs['reason'] : '';
  if (typeof series !== 'string' || typeof sequence !== 'number') {
    follow({ type: 'fail', activation, message: '作废编号缺少输入 series 或 sequence' });
    return;
  }
  const name = seriesName(series, numberYear(inputs, draft.context.world.today), inputs['year'] != null);
  voidDrawnNumber(draft, { series: name, sequence, reason }, { node, activation });
  follow({ type: 'complete', activation, variables: { series: name, sequence } satisfies JsonObject });
};

/** Puts a number down as void. */
export function voidDrawnNumber(
  draft: CaseDraft,
  number: { readonly series: string; readonly sequence: number; readonly reason: string },
  site: Parameters<CaseDraft['record']>[2] = {},
): void {
  draft.book.numbersVoided.push({ ...number, at: draft.now });
  draft.record('number.voided', { ...number }, site);
}
