import { ENTITIES, REFERENCE_TABLES } from '@liuzhuan/storage';
import { getMetadataArgsStorage } from 'typeorm';
import { readText } from '../architecture/project-files';

/** Names in quotes, in the order written. */
const quoted = (text: string) => [...text.matchAll(/'([a-z_]+)'/g)].map(([, name = '']) => name);

describe('docs/scaling.md', () => {
  const [reference = '', first = '', ...others] = (/```sql\n([\s\S]*?)```/.exec(readText('docs/scaling.md'))?.[1] ?? '').split(/;\n/);
  const tables = getMetadataArgsStorage()
    .tables.filter(({ target }) => (ENTITIES as readonly unknown[]).includes(target))
    .map(({ name }) => name ?? '');

  it('makes reference tables of those that have a reason to be one', () => {
    expect(quoted(reference).sort()).toEqual(Object.keys(REFERENCE_TABLES).sort());
  });

  it('distributes every other table by organisation', () => {
    const distributed = [first, ...others].flatMap(quoted).filter((name) => name !== 'organisation');
    const isReference = (name: string) => name in REFERENCE_TABLES;
    expect(new Set(distributed)).toEqual(new Set(tables.filter((name) => !isReference(name))));
  });
});
