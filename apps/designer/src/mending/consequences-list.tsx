import type { ConsequencesDto } from '@liuzhuan/contract';
import type { UseQueryResult } from '@tanstack/react-query';
import { ProblemAlert, useLocale, useText } from '@liuzhuan/ui';
import { Spin } from 'antd';
import { MENDING_TEXTS } from './mending-texts';

/** What a repair would come to, in words, as the machine worked it out without writing anything. */
export function ConsequencesList({ query }: { readonly query: UseQueryResult<ConsequencesDto, Error> }) {
  const t = useText(MENDING_TEXTS);
  return (
    <section className="dz-mend-outcome" aria-label={t('consequences')} aria-live="polite">
      <strong>{t('consequences')}</strong>
      {query.error ? <ProblemAlert error={query.error} /> : query.data ? <Lines of={query.data} /> : <div className="dz-quiet"><Spin size="small" /> {t('working')}</div>}
    </section>
  );
}

function Lines({ of: { status, opened, withdrawn, incidents, series } }: { readonly of: ConsequencesDto }) {
  const t = useText(MENDING_TEXTS);
  const locale = useLocale();
  const persons = (of: ConsequencesDto['opened'][number]) => (of.persons.length > 0 ? of.persons.map(({ name }) => name).join('、') : t('nobody'));
  const lines = [
    ...withdrawn.map((task) => t('willWithdraw', { name: task.name, persons: persons(task) })),
    ...opened.map((task) => t('willOpen', { name: task.name, persons: persons(task) })),
    ...incidents.map(({ message }) => t('willRaise', { message: message[locale] })),
    ...series.map((name) => t('willDraw', { series: name })),
    ...(status === 'active' ? [] : [t('willEnd', { status: t(status) })]),
  ];
  return (
    <ul>
      {(lines.length > 0 ? lines : [t('nothing')]).map((line) => (
        <li key={line} className="lz-wrap">
          {line}
        </li>
      ))}
    </ul>
  );
}
