import type { Change } from '@liuzhuan/comparison';
import { useLocale, useText } from '@liuzhuan/ui';
import '../../comparison/comparison.css';
import { groupChanges } from '../../comparison/filter-changes';
import { KindTag } from '../../comparison/kind-tag';
import { APPLY_TEXTS } from './apply-texts';

/** What would change, in the words of the comparison; what only the drawing shows is counted. */
export function ApplyChanges({ changes }: { readonly changes: readonly Change[] }) {
  const t = useText(APPLY_TEXTS);
  const locale = useLocale();
  const said = changes.filter(({ affectsRun }) => affectsRun);
  const drawn = changes.length - said.length;
  if (said.length === 0) return <p className="dz-quiet">{t('nothing')}</p>;
  return (
    <section aria-label={t('changes')} className="dz-apply-changes" tabIndex={0}>
      {groupChanges(said).map((group) => (
        <section key={group.key} aria-label={group.subject[locale]}>
          <h3 className="dz-cmp-subject lz-wrap">{group.subject[locale]}</h3>
          <ul className="dz-plain">
            {group.changes.map((change, at) => (
              <li key={`${at} ${change.words.zh}`} className="dz-apply-change">
                <KindTag kind={change.kind} />
                <span className="lz-wrap">{change.words[locale]}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {drawn > 0 ? <p className="dz-quiet">{t('moved', { count: drawn })}</p> : null}
    </section>
  );
}
