import type { InstanceRow } from '@liuzhuan/contract';
import { useText } from '@liuzhuan/ui';
import { CASES_TEXTS } from './cases-texts';

/** Where a case stands, with whom: "核稿（秘书科科长甲）；合法性审查（法规科科员乙）". Of very many places the first ones, and how many more there are. */
export function StandingText({ standing, moreStanding = 0 }: Pick<InstanceRow, 'standing' | 'moreStanding'>) {
  const t = useText(CASES_TEXTS);
  return (
    <span className="lz-wrap">
      {standing.map((place) => (place.persons.length ? `${place.name}（${place.persons.map(({ name }) => name).join('、')}）` : place.name)).join('；')}
      {moreStanding > 0 ? t('moreStanding', { count: moreStanding }) : null}
    </span>
  );
}
