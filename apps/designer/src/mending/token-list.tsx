import type { TokenDto } from '@liuzhuan/contract';
import { DueChip, QueryState, TimeText, useLocale, useRead, useText } from '@liuzhuan/ui';
import { Button, Empty, Tag } from 'antd';
import { CloseCircleOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { MendDialog, type MendedIncident } from './mend-dialog';
import './mending.css';
import { MENDING_TEXTS } from './mending-texts';
import { MoveDialog } from './move-dialog';

/** Every place where a case stands, those with incidents first, and what can be done about each. */
export function TokenList({ instance }: { readonly instance: string }) {
  const t = useText(MENDING_TEXTS);
  const tokens = useRead('listTokens', { path: { id: instance } });
  const [mended, setMended] = useState<MendedIncident>();
  const [moved, setMoved] = useState<TokenDto>();
  return (
    <QueryState query={tokens}>
      {({ items, total }) => (
        <>
          {total === 0 ? <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('tokensNone')} /> : null}
          {total > items.length ? <p className="dz-quiet">{t('tokensMore', { total, shown: items.length })}</p> : null}
          <ul className="dz-plain">
            {items.map((token) => (
              <TokenRow key={token.token} token={token} onMove={() => setMoved(token)} onMend={(incident) => setMended({ ...incident, instance, activation: token.activation, name: token.name })} />
            ))}
          </ul>
          {mended ? <MendDialog incident={mended} onClose={() => setMended(undefined)} /> : null}
          {moved ? <MoveDialog instance={instance} token={moved} onClose={() => setMoved(undefined)} /> : null}
        </>
      )}
    </QueryState>
  );
}

interface TokenRowProps {
  readonly token: TokenDto;
  readonly onMove: () => void;
  readonly onMend: (incident: TokenDto['incidents'][number]) => void;
}

function TokenRow({ token, onMove, onMend }: TokenRowProps) {
  const t = useText(MENDING_TEXTS);
  const locale = useLocale();
  const { name, within, since, waits, task, incidents, inside, goals } = token;
  const others = waits.filter(({ kind }) => kind !== 'task');
  return (
    <li className="dz-incident">
      <div style={{ flex: 1, minWidth: 0 }} className="lz-wrap">
        <strong>{name}</strong> {within.length > 0 ? <span className="dz-quiet">{t('within', { names: within.join(' › ') })}</span> : null} {task?.due ? <DueChip due={task.due} /> : null}
        {incidents.map((incident) => (
          <div key={incident.id}>
            <Tag color="error" icon={<CloseCircleOutlined aria-hidden />}>
              {t('incident')}
            </Tag>
            {incident.message[locale]} <code className="dz-quiet">{incident.code}</code>
          </div>
        ))}
        <div className="dz-quiet">
          {[
            task && task.persons.length > 0 ? t('with', { persons: task.persons.map((person) => person.name).join('、') }) : undefined,
            others.length > 0 ? t('waitsFor', { waits: others.map(({ kind, name: of }) => t('wait', { kind: t(kind), name: of })).join('、') }) : undefined,
            inside > 0 ? t('inside', { count: inside }) : undefined,
          ]
            .filter(Boolean)
            .join(' · ')}{' '}
          {since ? (
            <>
              {t('since')} <TimeText at={since} />
            </>
          ) : null}
        </div>
      </div>
      {incidents.map((incident) => (
        <Button key={incident.id} type="primary" aria-label={t('mendLabel', { name })} onClick={() => onMend(incident)}>
          {t('mend')}
        </Button>
      ))}
      <Button aria-label={t('moveLabel', { name })} disabled={goals.length === 0} title={goals.length === 0 ? t('noGoal') : undefined} onClick={onMove}>
        {t('move')}
      </Button>
    </li>
  );
}
