import type { Change } from '@liuzhuan/comparison';
import { useLocale, useText } from '@liuzhuan/ui';
import { groupChanges } from './filter-changes';
import { COMPARISON_TEXTS } from './comparison-texts';
import { KindTag } from './kind-tag';

interface ChangeListProps {
  readonly changes: readonly Change[];
  readonly chosen: Change | undefined;
  readonly onChoose: (change: Change) => void;
}

/** The differences in words, by step, form and table; a line shows its element in both drawings. */
export function ChangeList({ changes, chosen, onChoose }: ChangeListProps) {
  const t = useText(COMPARISON_TEXTS);
  const locale = useLocale();
  if (changes.length === 0) return <p className="dz-quiet dz-none">{t('nothingShown')}</p>;
  return (
    <>
      {groupChanges(changes).map((group) => (
        <section key={group.key} aria-label={group.subject[locale]}>
          <h3 className="dz-cmp-subject lz-wrap">{group.subject[locale]}</h3>
          <ul className="dz-plain">
            {group.changes.map((change, at) => (
              <li key={`${at} ${change.words.zh}`}>
                <button type="button" className="dz-cmp-line" aria-pressed={change === chosen} onClick={() => onChoose(change)}>
                  <KindTag kind={change.kind} />
                  <span className="lz-wrap">{change.words[locale]}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
