import type { FieldRow } from '../../aspects/aspect';

/** The label of a row. */
export const labelled = (zh: string, en: string): Pick<FieldRow, 'label'> => ({ label: { zh, en } });
