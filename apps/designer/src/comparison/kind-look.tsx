import { ArrowRightOutlined, EditOutlined, MinusOutlined, PlusOutlined } from '@ant-design/icons';
import type { ChangeKind } from '@liuzhuan/comparison';
import { useText } from '@liuzhuan/ui';
import { COMPARISON_TEXTS } from './comparison-texts';

/** In the order in which they are told. */
export const KINDS: readonly ChangeKind[] = ['added', 'removed', 'changed', 'moved'];

/** The sign beside the word: colour never stands alone. */
export const SIGNS: Readonly<Record<ChangeKind, string>> = { added: '+', removed: '−', changed: '✎', moved: '⇄' };

const ICONS: Readonly<Record<ChangeKind, typeof PlusOutlined>> = { added: PlusOutlined, removed: MinusOutlined, changed: EditOutlined, moved: ArrowRightOutlined };

/** What became of it, as a coloured word with a sign. */
export function KindTag({ kind }: { readonly kind: ChangeKind }) {
  const t = useText(COMPARISON_TEXTS);
  const Icon = ICONS[kind];
  return (
    <span className={`dz-cmp-tag dz-cmp-tag-${kind}`}>
      <Icon aria-hidden /> {t(kind)}
    </span>
  );
}
