import { QueryState, useRead, useText } from '@liuzhuan/ui';
import { Input } from 'antd';
import { useState } from 'react';
import { Page } from '../shell/page';
import './directory.css';
import { DIRECTORY_TEXTS } from './directory-texts';
import { directoryTree } from './directory-tree';
import { UnitSection } from './unit-section';

/** 组织与人员, to be read. */
export function DirectoryPage() {
  const t = useText(DIRECTORY_TEXTS);
  const directory = useRead('readDirectory', {});
  const [search, setSearch] = useState('');
  const note = directory.data ? t('counts', { units: directory.data.units.length, persons: directory.data.persons.length }) : null;
  const tools = <Input type="search" allowClear style={{ width: 240 }} aria-label={t('search')} placeholder={t('search')} value={search} onChange={({ target }) => setSearch(target.value)} />;
  return (
    <Page title={t('title')} note={note} tools={tools}>
      <QueryState query={directory}>
        {(data) => {
          const tree = directoryTree(data, search);
          return (
            <div className="dz-card dz-card-body">
              <p className="dz-quiet" style={{ marginBlockStart: 0 }}>
                {t('readOnly')}
              </p>
              {tree.length === 0 ? <p className="dz-quiet">{t('none')}</p> : null}
              <ul className="dz-units dz-units-root">
                {tree.map((node) => (
                  <UnitSection key={node.unit.id} node={node} directory={data} />
                ))}
              </ul>
            </div>
          );
        }}
      </QueryState>
    </Page>
  );
}
