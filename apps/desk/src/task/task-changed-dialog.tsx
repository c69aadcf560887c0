import { ProblemError } from '@liuzhuan/contract';
import { askAgain, useLocale, useText } from '@liuzhuan/ui';
import { useQueryClient } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useEffect, useState } from 'react';
import { TASK_TEXTS } from './task-texts';

/** Who did what when, as the server says it with a `task-changed` problem. */
interface Change {
  readonly by: string;
  readonly what: string;
}

/** Whatever was tried on this task: when somebody else has changed it meanwhile, says so, and loads it again. What was typed stays where it is. */
export function TaskChangedDialog({ task }: { readonly task: string }) {
  const t = useText(TASK_TEXTS);
  const locale = useLocale();
  const queries = useQueryClient();
  const [change, setChange] = useState<Change>();
  useEffect(
    () =>
      queries.getMutationCache().subscribe((event) => {
        if (event.type !== 'updated' || event.action.type !== 'error') return;
        const error: unknown = event.action.error;
        if (!(error instanceof ProblemError) || error.problem.code !== 'task-changed' || error.problem.params?.['task'] !== task) return;
        setChange({ by: String(error.problem.params['by']), what: error.problem.message[locale] });
      }),
    [queries, task, locale],
  );
  const reload = () => {
    setChange(undefined);
    void askAgain(queries);
  };
  return (
    <Modal
      open={change !== undefined}
      centered
      title={t('changedTitle', { by: change?.by ?? '' })}
      onOk={reload}
      onCancel={reload}
      okText={t('changedReload')}
      okButtonProps={{ size: 'large' }}
      cancelButtonProps={{ style: { display: 'none' } }}
      destroyOnHidden
    >
      <div className="desk-dialog" role="alert">
        <p className="desk-dialog-text">{change?.what}</p>
        <p className="desk-dialog-text">{t('changedKeep')}</p>
      </div>
    </Modal>
  );
}
