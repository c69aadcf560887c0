import type { InstanceRow } from '@liuzhuan/contract';
import { useRef } from 'react';
import { useRowKeys } from '../inbox/use-row-keys';
import { CaseRow } from './case-row';

export function CaseList({ rows, showStarter }: { readonly rows: readonly InstanceRow[]; readonly showStarter: boolean }) {
  const list = useRef<HTMLUListElement>(null);
  useRowKeys(list);
  return (
    <ul className="desk-list desk-panel" ref={list}>
      {rows.map((row) => (
        <CaseRow key={row.id} row={row} showStarter={showStarter} />
      ))}
    </ul>
  );
}
