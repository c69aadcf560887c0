import { useRead, useText } from '@liuzhuan/ui';
import { Button, Input, Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { Link, useLocation, useNavigationType, useSearchParams } from 'react-router';
import { Page } from '../shell/page';
import { CaseTable } from './case-table';
import { searchAfter } from './typed-search';
import { WATCH_TEXTS } from './watch-texts';

const STATES = ['active', 'completed', 'cancelled', 'failed'] as const;

/** 运行监控: every case of the organisation. What is looked for is part of the address: it is there again on the way back from a case. */
export function WatchPage() {
  const t = useText(WATCH_TEXTS);
  const definitions = useRead('listDefinitions', {}).data ?? [];
  const [filter, setFilter] = useSearchParams();
  const definition = filter.get('process') ?? undefined;
  const status = STATES.find((value) => value === filter.get('status'));
  // What is being typed is the field's own, and the address follows; who goes to another address finds what that says.
  const arrival = { at: useLocation().key, search: filter.get('search') ?? '', way: useNavigationType() };
  const [field, setField] = useState({ at: arrival.at, words: arrival.search });
  const { words: search } = searchAfter(field, arrival);
  if (field.at !== arrival.at) setField({ at: arrival.at, words: search });
  const asked = useDeferredValue(search.trim());
  const choose = (name: 'process' | 'status' | 'search', value: string | undefined) => {
    const all = new Map([...filter, ['search', search], [name, value ?? '']] as const);
    setFilter([...all].filter(([, each]) => each !== ''), { replace: true });
  };
  const type = (words: string) => {
    setField({ at: arrival.at, words });
    choose('search', words);
  };
  const tools = (
    <>
      {definition === undefined ? null : (
        <Link to={`/processes/${encodeURIComponent(definition)}/runs`}>
          <Button>{t('heatMap')}</Button>
        </Link>
      )}
      <Select allowClear style={{ minWidth: 200 }} aria-label={t('process')} placeholder={t('allProcesses')} value={definition} onChange={(value?: string) => choose('process', value)} options={definitions.map(({ key, name }) => ({ value: key, label: name }))} />
      <Select allowClear style={{ width: 120 }} aria-label={t('status')} placeholder={t('allStates')} value={status} onChange={(value?: string) => choose('status', value)} options={STATES.map((value) => ({ value, label: t(value) }))} />
      <Input type="search" allowClear style={{ width: 200 }} aria-label={t('search')} placeholder={t('search')} value={search} onChange={({ target }) => type(target.value)} />
    </>
  );
  return (
    <Page title={t('title')} tools={tools}>
      <CaseTable definition={definition} status={status} search={asked === '' ? undefined : asked} />
    </Page>
  );
}
