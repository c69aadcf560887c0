import type { DirectoryDto } from '@liuzhuan/contract';
import { useText } from '@liuzhuan/ui';
import { Tag } from 'antd';
import { DIRECTORY_TEXTS } from './directory-texts';
import type { UnitNode } from './directory-tree';

const OF_UNIT = [
  ['principal', 'principal'],
  ['in-charge', 'leader'],
  ['counterpart-deputy', 'deputy'],
  ['counterpart-secretary', 'secretary'],
] as const;

interface UnitSectionProps {
  readonly node: UnitNode;
  readonly directory: DirectoryDto;
}

/** One unit: who leads it, who is in charge of it, who works in it; units below are indented. */
export function UnitSection({ node, directory }: UnitSectionProps) {
  const t = useText(DIRECTORY_TEXTS);
  const nameOf = (id: string) => directory.persons.find((person) => person.id === id)?.name ?? id;
  const relations = directory.relations ?? [];
  const notes = OF_UNIT.flatMap(([kind, text]) => {
    const persons = relations.filter((relation) => relation.kind === kind && relation.unit === node.unit.id).map(({ person }) => nameOf(person));
    return persons.length > 0 ? [t(text, { names: persons.join('、') })] : [];
  });
  const substitutes = (id: string) => relations.filter(({ kind, forPerson }) => kind === 'substitute' && forPerson === id).map(({ person }) => nameOf(person));
  return (
    <li className="dz-unit">
      <div>
        <strong>{node.unit.name}</strong> {node.unit.kind === 'outside' ? <Tag>{t('outside')}</Tag> : null}
        <span className="dz-quiet">{notes.join(' · ')}</span>
      </div>
      {node.holders.length > 0 ? (
        <ul className="dz-holders">
          {node.holders.map(({ person, post, head }) => (
            <li key={`${person.id}.${post}`}>
              {person.name} <span className="dz-quiet">{post}</span> {head ? <Tag color="blue">{t('head')}</Tag> : null}
              {person.active ? null : <Tag>{t('inactive')}</Tag>}
              {substitutes(person.id).length > 0 ? <span className="dz-quiet">{t('substitute', { names: substitutes(person.id).join('、') })}</span> : null}
            </li>
          ))}
        </ul>
      ) : null}
      {node.children.length > 0 ? (
        <ul className="dz-units">
          {node.children.map((child) => (
            <UnitSection key={child.unit.id} node={child} directory={directory} />
          ))}
        </ul>
      ) : null}
    </li>
  );
}
