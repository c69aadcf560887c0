import type { CalendarEffectDto } from '@liuzhuan/contract';
import { useText } from '@liuzhuan/ui';
import { Alert } from 'antd';
import { CALENDAR_TEXTS } from './calendar-texts';

/** What counting open limits anew would come to, in numbers. */
export function EffectNote({ effect }: { readonly effect: CalendarEffectDto }) {
  const t = useText(CALENDAR_TEXTS);
  const { timers, ...dues } = effect;
  const { overdue, unclear, fixed } = dues;
  const counted = timers.same + timers.earlier + timers.later + timers.unclear;
  const notes = [
    overdue > 0 ? t('effectOverdue', { overdue }) : '',
    fixed > 0 ? t('effectFixed', { fixed }) : '',
    unclear > 0 ? t('effectUnclear', { unclear }) : '',
    counted > 0 ? t('effectTimers', { ...timers }) : '',
  ].filter(Boolean);
  return <Alert type={overdue > 0 ? 'warning' : 'info'} showIcon title={t('effect', dues)} description={notes.join(' ') || undefined} />;
}
