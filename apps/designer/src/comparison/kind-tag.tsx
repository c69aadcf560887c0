import type { ChangeKind } from '@liuzhuan/comparison';
import { useText } from '@liuzhuan/ui';
import { COMPARISON_TEXTS } from './comparison-texts';
import { SIGNS } from './kinds';

/** What became of it, as a coloured word with a sign. */
export function KindTag({ kind }: { readonly kind: ChangeKind }) {
  const t = useText(COMPARISON_TEXTS);
  return (
    <span className={`dz-cmp-tag dz-cmp-tag-${kind}`}>
      <span aria-hidden>{SIGNS[kind]}</span> {t(kind)}
    </span>
  );
}
