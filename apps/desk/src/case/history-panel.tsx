import type { HistoryEntry } from '@liuzhuan/contract';
import { QueryState, useRead, useText } from '@liuzhuan/ui';
import { Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { Panel } from '../shell/panel';
import { CASE_TEXTS } from './case-texts';
import { filterHistory, type HistoryFilter } from './filter-history';
import { HistoryTable } from './history-table';

const EVERYTHING: HistoryFilter = { search: '', step: '', person: '', machine: false };

/** The history of a case, with filters by step, person and words. */
export function HistoryPanel({ instance }: { readonly instance: string }) {
  const t = useText(CASE_TEXTS);
  const query = useRead('readHistory', { path: { id: instance } });
  const [filter, setFilter] = useState(EVERYTHING);
  const change = (part: Partial<HistoryFilter>) => setFilter({ ...filter, ...part });
  const entries = query.data ?? [];
  return (
    <Panel
      title={t('history')}
      flush
      tools={
        <div className="desk-head-tools lz-no-print">
          <Checkbox checked={filter.machine} onChange={(event) => change({ machine: event.target.checked })}>
            {t('withMachine')}
          </Checkbox>
          <Select aria-label={t('filterStep')} value={filter.step} onChange={(step) => change({ step })} style={{ width: 150 }} popupMatchSelectWidth={false} options={[{ value: '', label: t('allSteps') }, ...stepsOf(entries)]} />
          <Select aria-label={t('filterPerson')} value={filter.person} onChange={(person) => change({ person })} style={{ width: 150 }} popupMatchSelectWidth={false} options={[{ value: '', label: t('allPersons') }, ...personsOf(entries)]} />
          <Input type="search" allowClear aria-label={t('searchHistory')} placeholder={t('searchHistory')} style={{ width: 180 }} value={filter.search} onChange={(event) => change({ search: event.target.value })} />
        </div>
      }
    >
      <QueryState query={query}>{(all) => <HistoryTable entries={filterHistory(all, filter)} />}</QueryState>
    </Panel>
  );
}

function stepsOf(entries: readonly HistoryEntry[]) {
  return [...new Set(entries.flatMap(({ nodeName }) => (nodeName ? [nodeName] : [])))].map((value) => ({ value, label: value }));
}

function personsOf(entries: readonly HistoryEntry[]) {
  const persons = new Map(entries.flatMap(({ actor }) => (actor ? [[actor.id, actor.name] as const] : [])));
  return [...persons].map(([value, label]) => ({ value, label }));
}
