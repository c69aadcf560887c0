import type { ReactNode } from 'react';

/** Nothing here, in words, and what to do instead. */
export function EmptyState({ title, text, action }: { readonly title: string; readonly text?: string; readonly action?: ReactNode }) {
  return (
    <div className="desk-panel desk-empty" role="status">
      <p style={{ margin: 0, fontSize: 16 }}>{title}</p>
      {text ? (
        <p className="desk-quiet" style={{ margin: '6px 0 0' }}>
          {text}
        </p>
      ) : null}
      {action ? <div style={{ marginTop: 16 }}>{action}</div> : null}
    </div>
  );
}
