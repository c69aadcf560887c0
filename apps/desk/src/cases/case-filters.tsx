import type { InstanceRow } from '@liuzhuan/contract';
import { useRead, useText } from '@liuzhuan/ui';
import { Select } from 'antd';
import { CASES_TEXTS } from './cases-texts';

export type CaseStatus = InstanceRow['status'];
const STATUSES: readonly CaseStatus[] = ['active', 'completed', 'cancelled', 'failed'];

/** A state from an address, or none. */
export function readStatus(text: string): CaseStatus | undefined {
  return STATUSES.find((status) => status === text);
}

interface CaseFiltersProps {
  readonly status: string;
  readonly onStatus: (status: string) => void;
  readonly definition: string;
  readonly onDefinition: (definition: string) => void;
}

/** By state and by process. */
export function CaseFilters({ status, onStatus, definition, onDefinition }: CaseFiltersProps) {
  const t = useText(CASES_TEXTS);
  const definitions = useRead('listDefinitions', {}).data ?? [];
  return (
    <>
      <Select
        aria-label={t('status')}
        value={status}
        onChange={onStatus}
        style={{ width: 120 }}
        options={[{ value: '', label: t('anyStatus') }, ...STATUSES.map((value) => ({ value: value as string, label: t(value) }))]}
      />
      <Select
        aria-label={t('process')}
        value={definition}
        onChange={onDefinition}
        style={{ width: 200 }}
        popupMatchSelectWidth={false}
        options={[{ value: '', label: t('anyProcess') }, ...definitions.map(({ key, name }) => ({ value: key, label: name }))]}
      />
    </>
  );
}
