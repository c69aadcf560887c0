import { useText } from '@liuzhuan/ui';
import { useElementName } from '../knowledge/use-element-name';
import type { InspectionEvent } from './inspection-event';
import { INSPECTOR_TEXTS } from './inspector-texts';

const WORDS = { '@xstate.actor': 'created', '@xstate.event': 'received', '@xstate.snapshot': 'snapshot' } as const;
const SHOWN = 500;

function clockTime(at: string): string {
  return new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false }).format(new Date(at));
}

/** The events as they came, the newest first. */
export function EventLog({ events }: { readonly events: readonly InspectionEvent[] }) {
  const t = useText(INSPECTOR_TEXTS);
  const nameOf = useElementName();
  const what = (event: InspectionEvent) =>
    event.type === '@xstate.event' ? (event.event?.type ?? '') : event.type === '@xstate.snapshot' ? nameOf(String(event.snapshot?.value ?? '')) : (event.name ?? '');
  return (
    <ol className="dz-log" tabIndex={0} aria-label={t('log')}>
      {events
        .slice(-SHOWN)
        .reverse()
        .map((event) => (
          <li key={event.id}>
            <time dateTime={event.createdAt}>{clockTime(event.createdAt)}</time>
            <code className="dz-quiet">{event.sessionId.slice(0, 12)}</code>
            <span>{t(WORDS[event.type])}</span>
            <code className="lz-wrap">{what(event)}</code>
          </li>
        ))}
    </ol>
  );
}
