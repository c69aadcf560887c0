import type { Definition, FullReleaseDto } from '@liuzhuan/contract';
import { ProblemAlert, useAction, useText } from '@liuzhuan/ui';
import { App, Button, Input, Space } from 'antd';
import { useState } from 'react';
import { DeploymentNumbers } from '../deploy/deployment-numbers';
import { deploymentPlan } from '../deploy/deployment-plan';
import { Field } from '../properties/fields/field';
import { RELEASE_TEXTS } from './release-texts';

interface ReviewFormProps {
  readonly release: FullReleaseDto;
  /** The process as it is in force; undefined for a first version. */
  readonly definition: Definition | undefined;
  readonly onDone: () => void;
}

const LONGEST = 2000;

/** 复核: what approving touches, in numbers, the reviewer's opinion, and the two ways out. */
export function ReviewForm({ release, definition, onDone }: ReviewFormProps) {
  const t = useText(RELEASE_TEXTS);
  const { message } = App.useApp();
  const [opinion, setOpinion] = useState('');
  const approve = useAction('approveRelease');
  const sendBack = useAction('sendBackRelease');
  const { id, activateAt, base, latest, resources } = release;
  const input = { path: { id }, body: { opinion: opinion.trim() } };
  const atOnce = activateAt === undefined || Date.parse(activateAt) <= Date.now();
  // Not by a callback of the mutation: once it is decided, the form is gone.
  const decide = (deciding: Promise<unknown>, word: 'approved' | 'sentBack') =>
    void deciding.then(
      () => {
        void message.success(t(word), 6);
        onDone();
      },
      () => undefined,
    );
  return (
    <section aria-label={t('review')} className="dz-card dz-card-body dz-stack">
      <strong>{t('review')}</strong>
      <DeploymentNumbers plan={deploymentPlan(resources, definition)} />
      <Field label={t('opinion')}>
        {({ id: field, describedBy }) => <Input.TextArea id={field} aria-describedby={describedBy} rows={2} maxLength={LONGEST} value={opinion} onChange={({ target }) => setOpinion(target.value)} />}
      </Field>
      {[approve.error, sendBack.error].map((error, index) => (error ? <ProblemAlert key={index} error={error} /> : null))}
      <Space wrap>
        <Button type="primary" disabled={base !== latest || sendBack.isPending} loading={approve.isPending} onClick={() => decide(approve.mutateAsync(input), 'approved')}>
          {t(atOnce ? 'approveNow' : 'approve')}
        </Button>
        <Button danger disabled={opinion.trim() === '' || approve.isPending} loading={sendBack.isPending} onClick={() => decide(sendBack.mutateAsync(input), 'sentBack')}>
          {t('sendBack')}
        </Button>
      </Space>
    </section>
  );
}
