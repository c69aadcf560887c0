import type { DirectoryDto } from '@liuzhuan/contract';

type Person = DirectoryDto['persons'][number];

/** A unit with those who hold posts in it and the units below. */
export interface UnitNode {
  readonly unit: DirectoryDto['units'][number];
  readonly holders: readonly { readonly person: Person; readonly post: string; readonly head: boolean }[];
  readonly children: readonly UnitNode[];
}

/**
 * The units as a tree, in the directory's order; the head of a unit first. With a search only units remain that match, hold somebody who
 * matches, or have such units below.
 */
export function directoryTree(directory: DirectoryDto, search = ''): readonly UnitNode[] {
  const wanted = search.trim();
  const build = (parent: string | null, whole: boolean): readonly UnitNode[] =>
    directory.units
      .filter((unit) => unit.parent === parent)
      .flatMap((unit) => {
        const matches = whole || unit.name.includes(wanted);
        const all = directory.persons
          .flatMap((person) => person.appointments.filter((held) => held.unit === unit.id).map(({ post, head }) => ({ person, post, head })))
          .sort((a, b) => Number(b.head) - Number(a.head));
        const holders = matches ? all : all.filter(({ person, post }) => person.name.includes(wanted) || post.includes(wanted));
        const children = build(unit.id, matches && wanted !== '');
        return wanted === '' || matches || holders.length > 0 || children.length > 0 ? [{ unit, holders, children }] : [];
      });
  return build(null, wanted === '');
}
