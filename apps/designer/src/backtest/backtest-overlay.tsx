import { DiagramViewer, type NodeMark, useText } from '@liuzhuan/ui';
import { BACKTEST_TEXTS } from './backtest-texts';
import type { BacktestTotals } from './backtest-totals';

/** The draft with what changes on it: how often more or less each step is done, and how many cases turn at each gateway. */
export function BacktestOverlay({ xml, totals }: { readonly xml: string; readonly totals: BacktestTotals }) {
  const t = useText(BACKTEST_TEXTS);
  const turned = new Map<string, number>();
  for (const { gateway, cases } of totals.turns) turned.set(gateway, (turned.get(gateway) ?? 0) + cases);
  const marks: NodeMark[] = [
    ...totals.steps.map(({ id, before, after }): NodeMark => ({ node: id, look: after > before ? 'waiting' : 'withdrawn', word: t(after > before ? 'more' : 'fewer'), badge: String(Math.abs(after - before)) })),
    ...[...turned].map(([node, cases]): NodeMark => ({ node, look: 'active', word: t('turned'), badge: String(cases) })),
  ];
  const focus = [...totals.steps].sort((one, other) => Math.abs(other.after - other.before) - Math.abs(one.after - one.before)).map(({ id }) => id);
  return (
    <section aria-label={t('overlay')} className="dz-stack">
      <strong>{t('overlay')}</strong>
      <DiagramViewer xml={xml} marks={marks} focus={[...focus, ...turned.keys()]} height={360} />
    </section>
  );
}
