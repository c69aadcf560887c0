import { useText } from '@liuzhuan/ui';
import { Tag } from 'antd';
import { useElementName } from '../knowledge/use-element-name';
import type { InspectedActor } from './inspection-event';
import { INSPECTOR_TEXTS } from './inspector-texts';

const STATUS = { active: 'active', done: 'done', stopped: 'stopped', error: 'error' } as const;

interface ActorListProps {
  readonly actors: readonly InspectedActor[];
  readonly parent?: string;
  readonly chosen?: string;
  readonly onChoose: (sessionId: string) => void;
}

/** The actors as a tree: the case, and below it its tokens with where each stands. */
export function ActorList({ actors, parent, chosen, onChoose }: ActorListProps) {
  const t = useText(INSPECTOR_TEXTS);
  const nameOf = useElementName();
  const known = new Set(actors.map(({ sessionId }) => sessionId));
  const level = actors.filter((actor) => (actor.parentId !== undefined && known.has(actor.parentId) ? actor.parentId === parent : parent === undefined));
  if (level.length === 0) return null;
  return (
    <ul className="dz-actors">
      {level.map((actor) => (
        <li key={actor.sessionId}>
          <button type="button" className="dz-actor" aria-pressed={chosen === actor.sessionId} onClick={() => onChoose(actor.sessionId)}>
            <span>
              {actor.parentId === undefined ? t('case') : t('token')} <code>{actor.name === 'case' ? actor.sessionId.slice(0, 8) : actor.name}</code>
            </span>
            <strong className="lz-wrap">{nameOf(actor.value)}</strong>
            <Tag color={actor.status === 'active' ? 'blue' : 'default'}>{actor.status in STATUS ? t(STATUS[actor.status as keyof typeof STATUS]) : actor.status}</Tag>
          </button>
          <ActorList actors={actors} parent={actor.sessionId} chosen={chosen} onChoose={onChoose} />
        </li>
      ))}
    </ul>
  );
}
