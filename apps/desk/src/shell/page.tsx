import { useText } from '@liuzhuan/ui';
import { type ReactNode, useEffect } from 'react';
import { DESK_TEXTS } from './desk-texts';

interface PageProps {
  readonly title: string;
  /** Beside the title: a count, a state. */
  readonly note?: ReactNode;
  /** At the right: search, sorting, actions. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** A page with its one heading, also told to the browser's tab. */
export function Page({ title, note, tools, children }: PageProps) {
  useTabTitle(title);
  return (
    <div className="desk-page">
      <header className="desk-page-head">
        <h1>{title}</h1>
        {note ? <span className="desk-quiet">{note}</span> : null}
        {tools ? <div className="desk-head-tools lz-no-print">{tools}</div> : null}
      </header>
      {children}
    </div>
  );
}

/** "三季度节能工作通报 · 流转" in the browser's tab. */
export function useTabTitle(title: string): void {
  const desk = useText(DESK_TEXTS)('desk');
  useEffect(() => {
    document.title = `${title} · ${desk}`;
  }, [title, desk]);
}
