import { ExclamationCircleOutlined, WarningOutlined } from '@ant-design/icons';
import type { InstanceRow } from '@liuzhuan/contract';
import { TimeText, useText } from '@liuzhuan/ui';
import { Tag } from 'antd';
import { Link } from 'react-router';
import { CaseStatusTag } from './case-status-tag';
import { CASES_TEXTS } from './cases-texts';
import { StandingText } from './standing-text';

/** One case: title, where it stands now and with whom, state. */
export function CaseRow({ row, showStarter }: { readonly row: InstanceRow; readonly showStarter: boolean }) {
  const t = useText(CASES_TEXTS);
  return (
    <li className="desk-row">
      <div>
        <Link className="desk-row-title" to={`/cases/${encodeURIComponent(row.id)}`} data-row>
          {row.title}
        </Link>
        {row.standing.length ? (
          <div className="desk-step" style={{ fontSize: 13 }}>
            {t('withWhom')}
            <StandingText standing={row.standing} moreStanding={row.moreStanding} />
          </div>
        ) : null}
        <div className="desk-facts">
          <span className="desk-number">{row.number}</span>
          <span>{row.definitionName}</span>
          {showStarter && row.starter ? <span>{t('starter', { name: row.starter.name })}</span> : null}
          <span>
            {t('startedAt')} <TimeText at={row.startedAt} />
          </span>
          {row.endedAt ? (
            <span>
              {t('endedAt')} <TimeText at={row.endedAt} relative={false} />
            </span>
          ) : null}
        </div>
      </div>
      <div className="desk-row-marks">
        {row.overdue ? (
          <Tag color="error" icon={<ExclamationCircleOutlined aria-hidden />}>
            {t('overdue')}
          </Tag>
        ) : null}
        {row.incidents > 0 ? (
          <Tag color="error" icon={<WarningOutlined aria-hidden />}>
            {t('incidents', { count: row.incidents })}
          </Tag>
        ) : null}
        <CaseStatusTag status={row.status} />
      </div>
    </li>
  );
}
