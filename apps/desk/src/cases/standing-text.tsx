import type { InstanceRow } from '@liuzhuan/contract';

/** Where a case stands, with whom: "核稿（秘书科科长甲）；合法性审查（法规科科员乙）". */
export function StandingText({ standing }: { readonly standing: InstanceRow['standing'] }) {
  return (
    <span className="lz-wrap">
      {standing.map((place) => (place.persons.length ? `${place.name}（${place.persons.map(({ name }) => name).join('、')}）` : place.name)).join('；')}
    </span>
  );
}
