import { useText } from '@liuzhuan/ui';
import { Segmented } from 'antd';
import { useState } from 'react';
import { Page } from '../shell/page';
import { IncidentList } from './incident-list';
import { WATCH_TEXTS } from './watch-texts';

/** 异常: everything that waits for an administrator. */
export function IncidentsPage() {
  const t = useText(WATCH_TEXTS);
  const [which, setWhich] = useState<'openOnly' | 'resolvedToo'>('openOnly');
  const tools = <Segmented aria-label={t('status')} value={which} onChange={setWhich} options={(['openOnly', 'resolvedToo'] as const).map((value) => ({ value, label: t(value) }))} />;
  return (
    <Page title={t('incidents')} tools={tools}>
      <div className="dz-card dz-card-body">
        <IncidentList all={which === 'resolvedToo'} />
      </div>
    </Page>
  );
}
