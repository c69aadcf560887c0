import { ArrowRightOutlined, CheckCircleOutlined, WarningOutlined } from '@ant-design/icons';
import type { ActionResult } from '@liuzhuan/contract';
import { DueChip, useAccount, useLocale, useText } from '@liuzhuan/ui';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { Link, useNavigate } from 'react-router';
import { NextInInbox } from './next-in-inbox';
import { RESULT_TEXTS } from './result-texts';
import './result-panel.css';

const ENDINGS = { completed: 'ended', cancelled: 'cancelled', failed: 'failed' } as const;

/** After an action: "已送 分管领导，限 11月26日 17:30", who has it, and where to go from here. Takes the focus, so that it is read out. */
export function ResultPanel({ result }: { readonly result: ActionResult }) {
  const t = useText(RESULT_TEXTS);
  const locale = useLocale();
  const navigate = useNavigate();
  const me = useAccount().person?.id;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const mine = result.next.find(({ persons }) => persons.length === 1 && persons[0]?.id === me);
  const failed = result.status === 'failed';
  return (
    <section className="desk-panel desk-result" aria-live="polite">
      <h2 ref={title} tabIndex={-1}>
        {failed ? <WarningOutlined aria-hidden className="desk-result-failed" /> : <CheckCircleOutlined aria-hidden className="desk-result-done" />} {result.next.length > 1 ? t('sentToMany', { count: result.next.length }) : result.message[locale]}
      </h2>
      {result.status === 'active' ? null : <p>{t(ENDINGS[result.status])}</p>}
      <ul className="desk-list">
        {result.next.map((step) => (
          <li key={step.task} className="desk-result-next">
            <ArrowRightOutlined aria-hidden />
            <span className="lz-wrap">
              <strong className="desk-step">{step.name}</strong> · {step.persons.length ? step.persons.map(({ name }) => name).join('、') : t('withNobody')}
            </span>
            {step.due ? <DueChip due={step.due} /> : null}
          </li>
        ))}
      </ul>
      <div className="desk-result-ways">
        {mine ? (
          <Button type="primary" size="large" onClick={() => void navigate(`/tasks/${encodeURIComponent(mine.task)}`)}>
            {t('openNext', { step: mine.name })}
          </Button>
        ) : (
          <NextInInbox />
        )}
        <Link to={`/cases/${encodeURIComponent(result.instance)}`}>{t('openCase')}</Link>
        <Link to="/inbox">{t('inbox')}</Link>
      </div>
    </section>
  );
}
