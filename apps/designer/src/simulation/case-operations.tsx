import type { Standing } from '@liuzhuan/simulator';
import { useText } from '@liuzhuan/ui';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Field } from '../properties/fields/field';
import { useSimulation } from './simulation-context';
import { SIMULATION_TEXTS } from './simulation-texts';
import { usePeople } from './use-people';

/** What is done to the case as a whole by an administrator, and tasks that may be taken back by who did them. */
export function CaseOperations({ standing: { cases, doneTasks } }: { readonly standing: Standing }) {
  const t = useText(SIMULATION_TEXTS);
  const { nameOf } = usePeople();
  const take = useSimulation((state) => state.take);
  const [reason, setReason] = useState('');
  const [main] = cases;
  if (main?.status !== 'active') return null;
  const words = { reason: reason.trim() };
  const isSuspended = main.state.status === 'suspended';
  const steps = [...(isSuspended ? [{ word: 'resume', step: { resume: words } } as const] : [{ word: 'suspend', step: { suspend: words } } as const]), { word: 'cancel', step: { cancel: words } } as const];
  const [latest] = doneTasks;
  return (
    <details className="dz-card dz-card-body dz-sim-more">
      <summary>{t('wholeCase')}</summary>
      <Field label={t('reason')}>{({ id }) => <Input id={id} value={reason} onChange={({ target }) => setReason(target.value)} />}</Field>
      <div className="dz-sim-tools">
        {steps.map(({ word, step }) => (
          <Button key={word} disabled={words.reason === ''} onClick={() => void take(step)}>
            {t(word)}
          </Button>
        ))}
        {latest?.completedBy ? (
          <Button onClick={() => void take({ withdraw: { task: latest.node, by: latest.completedBy ?? undefined, ...(words.reason !== '' && words) } })}>
            {t('withdraw')}“{latest.name}” · {nameOf(latest.completedBy)}
          </Button>
        ) : null}
      </div>
    </details>
  );
}
