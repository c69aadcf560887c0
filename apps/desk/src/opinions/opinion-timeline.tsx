import { ClockCircleOutlined } from '@ant-design/icons';
import type { InstanceRow, Opinion } from '@liuzhuan/contract';
import { useText } from '@liuzhuan/ui';
import { Link } from 'react-router';
import { Panel } from '../shell/panel';
import { OpinionEntry } from './opinion-entry';
import { OPINIONS_TEXTS } from './opinions-texts';
import './opinions.css';

interface OpinionTimelineProps {
  readonly opinions: readonly Opinion[];
  readonly standing: InstanceRow['standing'];
}

/** The opinions in the order of their signing, and at the end who has the case now. */
export function OpinionTimeline({ opinions, standing }: OpinionTimelineProps) {
  const t = useText(OPINIONS_TEXTS);
  return (
    <Panel title={t('title')} tools={<span className="desk-quiet">{t('count', { count: opinions.length })}</span>}>
      {opinions.length === 0 ? <p className="desk-quiet desk-opinions-none">{t('none')}</p> : null}
      <ol className="desk-list desk-opinions">
        {opinions.map((opinion) => (
          <OpinionEntry key={`${opinion.task}/${opinion.at}`} opinion={opinion} />
        ))}
        {standing.map((place, index) => (
          <li key={`${place.node}/${index}`} className="desk-opinion desk-opinion-now">
            <span className="lz-wrap">
              <ClockCircleOutlined aria-hidden /> {t('now')} · <strong className="desk-step">{place.tasks?.[0] ? <Link to={`/tasks/${encodeURIComponent(place.tasks[0])}`}>{place.name}</Link> : place.name}</strong>
              {' · '}
              {place.persons.length ? place.persons.map(({ name }) => name).join('、') : t('nobody')}
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
