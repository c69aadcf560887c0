/** Names of persons or units in one line: 主要领导、分管领导甲. */
export function PersonNames({ persons, none = '—' }: { readonly persons: readonly { readonly name: string }[]; readonly none?: string }) {
  return <span className="lz-wrap">{persons.length ? persons.map((person) => person.name).join('、') : none}</span>;
}
