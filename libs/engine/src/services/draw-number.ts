import type { Service } from './service';
import { numberYear, seriesName } from './number-series';

/**
 * `draw-number` {series, pattern, year?} → {series, sequence, text, taken}: the next official number, drawn in the transaction of this
 * very step, so that a roll-back leaves no gap. The pattern places `{year}` and `{n}`, e.g. `锦政发〔{year}〕{n}号`.
 */
export const drawNumber: Service = ({ draft, follow }, effect) => {
  const { activation, node, inputs } = effect;
  const { series, pattern = '{n}' } = inputs;
  if (typeof series !== 'string' || series === '' || typeof pattern !== 'string') {
    follow({ type: 'fail', activation, message: '编号缺少输入 series 或 pattern' });
    return;
  }
  const year = numberYear(inputs, draft.context.world.today);
  const name = seriesName(series, year, pattern.includes('{year}') || inputs['year'] != null);
  const drawn = draft.draw(name, pattern.replaceAll('{year}', year));
  if (!drawn) return;
  const { sequence, text, taken } = drawn;
  draft.record('number.drawn', { series: name, sequence, text }, { node, activation });
  follow({ type: 'complete', activation, variables: { series: name, sequence, text, taken } });
};
