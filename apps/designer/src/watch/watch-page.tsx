import type { InstanceRow } from '@liuzhuan/contract';
import { useRead, useText } from '@liuzhuan/ui';
import { Button, Input, Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { Link } from 'react-router';
import { Page } from '../shell/page';
import { CaseTable } from './case-table';
import { WATCH_TEXTS } from './watch-texts';

const STATES = ['active', 'completed', 'cancelled', 'failed'] as const;

/** 运行监控: every case of the organisation. */
export function WatchPage() {
  const t = useText(WATCH_TEXTS);
  const definitions = useRead('listDefinitions', {}).data ?? [];
  const [definition, setDefinition] = useState<string>();
  const [status, setStatus] = useState<InstanceRow['status']>();
  const [search, setSearch] = useState('');
  const asked = useDeferredValue(search.trim());
  const tools = (
    <>
      {definition === undefined ? null : (
        <Link to={`/processes/${encodeURIComponent(definition)}/runs`}>
          <Button>{t('heatMap')}</Button>
        </Link>
      )}
      <Select allowClear style={{ minWidth: 200 }} aria-label={t('process')} placeholder={t('allProcesses')} value={definition} onChange={setDefinition} options={definitions.map(({ key, name }) => ({ value: key, label: name }))} />
      <Select allowClear style={{ width: 120 }} aria-label={t('status')} placeholder={t('allStates')} value={status} onChange={setStatus} options={STATES.map((value) => ({ value, label: t(value) }))} />
      <Input type="search" allowClear style={{ width: 200 }} aria-label={t('search')} placeholder={t('search')} value={search} onChange={({ target }) => setSearch(target.value)} />
    </>
  );
  return (
    <Page title={t('title')} tools={tools}>
      <CaseTable definition={definition} status={status} search={asked === '' ? undefined : asked} />
    </Page>
  );
}
