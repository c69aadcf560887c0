import type { Task } from '@liuzhuan/contract';
import { type FormData, type FormHandle, type FormSchema, FormView, pickEditable, showNames, usesFields, useRead, useText } from '@liuzhuan/ui';
import { Alert, Skeleton } from 'antd';
import { type Ref, useRef } from 'react';
import type { DraftState } from '../drafts/use-draft';
import { Panel } from '../shell/panel';
import { TASK_TEXTS } from './task-texts';

interface TaskFormProps {
  readonly instance: string;
  readonly form: NonNullable<Task['form']>;
  readonly data: FormData;
  readonly editable: readonly string[];
  readonly draft: DraftState;
  readonly invalid: boolean;
  readonly handle: Ref<FormHandle>;
}

/** The form of a step: fields of other steps read-only, one's own kept as a draft while they are filled in. */
export function TaskForm({ instance, form, data, editable, draft, invalid, handle }: TaskFormProps) {
  const t = useText(TASK_TEXTS);
  // The form tells of changes while it builds itself too; only a person's are kept.
  const touched = useRef(false);
  const latest = useRef<FormData>(undefined);
  const touch = () => {
    touched.current = true;
  };
  const change = (changed: FormData) => {
    if (!touched.current) return;
    latest.current = pickEditable(changed, editable);
    draft.keep({ data: latest.current });
  };
  const directory = useRead('readDirectory', {});
  const attaches = usesFields(form.schema as FormSchema, ['attachment']);
  const documents = useRead('listDocuments', { path: { id: instance } }, { enabled: attaches });
  const start = { ...showNames(data, editable, directory.data), ...(latest.current ?? pickEditable(draft.restored?.data ?? {}, editable)) };
  return (
    <Panel title={t('form')} tools={editable.length ? undefined : <span className="desk-quiet">{t('formReadOnly')}</span>}>
      {invalid ? <Alert type="error" showIcon role="alert" title={t('formInvalid')} style={{ marginBottom: 12 }} /> : null}
      <div onInputCapture={touch} onClickCapture={touch} onKeyDownCapture={touch}>
        {/* A form takes its data once: the names have to be there by then. */}
        {directory.isPending || (attaches && documents.isPending) ? (
          <Skeleton active />
        ) : (
          <FormView ref={handle} schema={form.schema as FormSchema} data={start} editable={editable} onChange={change} documents={documents.data} />
        )}
      </div>
    </Panel>
  );
}
