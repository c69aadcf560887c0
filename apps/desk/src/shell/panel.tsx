import { type ReactNode, useId } from 'react';

interface PanelProps {
  readonly title: string;
  readonly tools?: ReactNode;
  /** Contents that bring their own padding, such as lists. */
  readonly flush?: boolean;
  readonly children: ReactNode;
}

/** A titled part of a page. */
export function Panel({ title, tools, flush = false, children }: PanelProps) {
  const heading = useId();
  return (
    <section className="desk-panel" aria-labelledby={heading}>
      <div className="desk-panel-head">
        <h2 id={heading}>{title}</h2>
        {tools}
      </div>
      {flush ? children : <div className="desk-panel-body">{children}</div>}
    </section>
  );
}
