import { DRAFT } from './draft-side';

interface VersionRow {
  readonly id: string;
  readonly version: number;
}

/** Where a version is compared with the one in force, the earlier first; the one in force with the draft. */
export function comparisonPath(process: string, row: VersionRow, inForce: VersionRow | undefined): string {
  const sides = !inForce || row.id === inForce.id ? [row.id, DRAFT] : [row, inForce].sort((a, b) => a.version - b.version).map(({ id }) => id);
  return `/processes/${encodeURIComponent(process)}/comparison?${sides.map((id, at) => `${at === 0 ? 'before' : 'after'}=${encodeURIComponent(id)}`).join('&')}`;
}
