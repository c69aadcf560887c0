interface Unread<N> {
  readonly unread: readonly N[];
  /** How many more there are on pages not read so far. */
  readonly behind: number;
}

/** The unread ones of the pages read so far. Older ones that were read lie between them: whether more are unread, only the count of all can say. */
export function unreadOf<N extends { readonly read: boolean }>(items: readonly N[], counted: number, hasNextPage: boolean): Unread<N> {
  const unread = items.filter(({ read }) => !read);
  return { unread, behind: hasNextPage ? Math.max(counted - unread.length, 0) : 0 };
}
