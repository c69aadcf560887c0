import { formatInstant, useLocale, useText } from '@liuzhuan/ui';
import { useEffect, useRef } from 'react';
import type { Moment } from './timeline-frames';
import { TIMELINE_TEXTS } from './timeline-texts';

interface MomentListProps {
  readonly moments: readonly Moment[];
  readonly index: number;
  readonly onGo: (index: number) => void;
}

/** 经过: who did what when, from the beginning; a line goes to its moment. */
export function MomentList({ moments, index, onGo }: MomentListProps) {
  const t = useText(TIMELINE_TEXTS);
  const locale = useLocale();
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const line = list.current?.children[index];
    if (list.current && line instanceof HTMLElement) list.current.scrollTop = line.offsetTop - list.current.offsetTop - list.current.clientHeight / 2;
  }, [index]);
  return (
    <ol className="dz-plain dz-tl-list" ref={list} tabIndex={-1}>
      {moments.map(({ entry }, place) => (
        <li key={entry.seq}>
          <button type="button" aria-current={place === index ? 'step' : undefined} onClick={() => onGo(place)}>
            <span className="dz-quiet dz-tl-when">{formatInstant(entry.at, locale)}</span> <span className="dz-tl-who">{entry.actor?.name ?? t('system')}</span> <span className="lz-wrap">{entry.text[locale]}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
