import type { LogRulesDto } from '@liuzhuan/contract';
import { ProblemAlert, useAction, useText } from '@liuzhuan/ui';
import { App, Button, InputNumber } from 'antd';
import { useState } from 'react';
import { Field } from '../properties/fields/field';
import { RETENTION_TEXTS } from './retention-texts';

const LEAST = { notice: 1, audit: 12 } as const;

/** How long words to persons and the audit log are kept. */
export function LogsCard({ stored, onSaved }: { readonly stored: LogRulesDto; readonly onSaved: () => void }) {
  const t = useText(RETENTION_TEXTS);
  const { message } = App.useApp();
  const save = useAction('saveLogRules');
  const [rules, setRules] = useState(stored);
  const keep = () =>
    save.mutate(
      { body: rules },
      {
        onSuccess: () => {
          void message.success(t('saved'));
          onSaved();
        },
      },
    );
  return (
    <section className="dz-card dz-card-body dz-stack" aria-label={t('logs')}>
      <strong>{t('logs')}</strong>
      <div className="dz-retention-line">
        {(['notice', 'audit'] as const).map((log) => (
          <Field key={log} label={t(log)}>
            {({ id, describedBy }) => (
              <InputNumber id={id} aria-describedby={describedBy} style={{ width: 220 }} min={LEAST[log]} max={1200} precision={0} placeholder={t('forGood')} value={rules[log]} onChange={(value) => setRules({ ...rules, [log]: value })} />
            )}
          </Field>
        ))}
      </div>
      <div className="dz-quiet">{t('logsText')}</div>
      {save.error ? <ProblemAlert error={save.error} /> : null}
      <div className="dz-retention-line">
        <Button type="primary" loading={save.isPending} disabled={rules === stored} onClick={keep}>
          {t('save')}
        </Button>
      </div>
    </section>
  );
}
