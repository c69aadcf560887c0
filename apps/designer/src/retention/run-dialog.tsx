import { formatSize, ProblemAlert, useAction, useText } from '@liuzhuan/ui';
import { App, Modal } from 'antd';
import { useEffect, useRef } from 'react';
import { DESIGNER_TEXTS } from '../shell/designer-texts';
import { RETENTION_TEXTS } from './retention-texts';
import { runFigures } from './run-figures';

/** Counts what the rules would touch now; only then can they be applied. */
export function RunDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText(RETENTION_TEXTS);
  const common = useText(DESIGNER_TEXTS);
  const { message } = App.useApp();
  const count = useAction('startRetentionRun');
  const run = useAction('startRetentionRun');
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    count.mutate({ body: { dry: true } });
  }, [count]);
  const lines = count.data && runFigures(count.data, formatSize);
  const apply = () =>
    run.mutate(
      { body: { dry: false } },
      {
        onSuccess: () => {
          void message.success(t('started'));
          onClose();
        },
      },
    );
  return (
    <Modal open title={t('runTitle')} okText={t('runDo')} cancelText={common('cancel')} okButtonProps={{ danger: true, disabled: !lines || lines.length === 0, loading: run.isPending }} onOk={apply} onCancel={onClose}>
      <div className="dz-stack" aria-live="polite">
        {count.error ? <ProblemAlert error={count.error} /> : null}
        {run.error ? <ProblemAlert error={run.error} /> : null}
        {count.isPending ? <div>{t('counting')}</div> : null}
        {lines?.length === 0 ? <div>{t('nothing')}</div> : null}
        {lines && lines.length > 0 ? (
          <>
            <ul style={{ margin: 0 }}>
              {lines.map(({ text, params }) => (
                <li key={text}>{t(text, params)}</li>
              ))}
            </ul>
            <div>{t('irreversible')}</div>
          </>
        ) : null}
      </div>
    </Modal>
  );
}
