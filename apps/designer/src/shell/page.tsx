import { useText } from '@liuzhuan/ui';
import { type ReactNode, useEffect } from 'react';
import { DESIGNER_TEXTS } from './designer-texts';

interface PageProps {
  readonly title: string;
  /** Beside the title: a count, a state. */
  readonly note?: ReactNode;
  /** At the right: search, actions. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** A page with its one heading, also told to the browser's tab. */
export function Page({ title, note, tools, children }: PageProps) {
  useTabTitle(title);
  return (
    <div className="dz-page">
      <header className="dz-page-head">
        <h1>{title}</h1>
        {note ? <span className="dz-quiet">{note}</span> : null}
        {tools ? <div className="dz-head-tools lz-no-print">{tools}</div> : null}
      </header>
      {children}
    </div>
  );
}

/** "说“不”事项提级管理 · 设计" in the browser's tab. */
export function useTabTitle(title: string): void {
  const designer = useText(DESIGNER_TEXTS)('designer');
  useEffect(() => {
    document.title = `${title} · ${designer}`;
  }, [title, designer]);
}
