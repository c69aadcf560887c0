import { QueryState, useRead, useText } from '@liuzhuan/ui';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Page } from '../shell/page';
import { DraftTable } from './draft-table';
import { ImportButton } from './import-button';
import { NewProcessDialog } from './new-process-dialog';
import { ProcessTable } from './process-table';
import { PROCESSES_TEXTS } from './processes-texts';

/** 流程: what is in force, who is redrawing it, how many cases run and how many are late. */
export function ProcessesPage() {
  const t = useText(PROCESSES_TEXTS);
  const definitions = useRead('listDefinitions', {});
  const [search, setSearch] = useState('');
  const [creating, setCreating] = useState(false);
  const all = definitions.data ?? [];
  const tools = (
    <>
      <Input type="search" allowClear value={search} placeholder={t('search')} aria-label={t('search')} style={{ width: 200 }} onChange={({ target }) => setSearch(target.value)} />
      <ImportButton />
      <Button type="primary" onClick={() => setCreating(true)}>
        {t('create')}
      </Button>
    </>
  );
  return (
    <Page title={t('title')} note={definitions.data ? t('count', { count: all.length }) : null} tools={tools}>
      <QueryState query={definitions}>
        {(rows) => (
          <div className="dz-card">
            <ProcessTable definitions={rows.filter(({ name, key }) => `${name} ${key}`.includes(search.trim()))} empty={t(search === '' ? 'empty' : 'noMatch')} />
          </div>
        )}
      </QueryState>
      <DraftTable search={search.trim()} />
      {creating ? <NewProcessDialog taken={all.map(({ key }) => key)} onClose={() => setCreating(false)} /> : null}
    </Page>
  );
}
