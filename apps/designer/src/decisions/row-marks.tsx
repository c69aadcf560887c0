/** Rows shown in the table, and why: because they matched a trial, or because a finding speaks of them. */
export interface MarkedRows {
  readonly rows: readonly string[];
  readonly as: 'match' | 'finding';
}

/** A tone and two lines for each: colour is not the only sign. */
const LOOKS = {
  match: { background: '#dff1e5', line: 'solid #2f7d4f' },
  finding: { background: '#fdf0d5', line: 'dashed #a05a00' },
} as const;

/** Marks rows of dmn-js's table, which draws them itself. */
export function RowMarks({ marked }: { readonly marked?: MarkedRows }) {
  if (!marked) return null;
  const { background, line } = LOOKS[marked.as];
  const rules = marked.rows.map((row) => `.dz-dmn [data-row-id="${CSS.escape(row)}"] { background: ${background} !important; border-block: 2px ${line} !important; }`);
  return <style>{rules.join('\n')}</style>;
}
