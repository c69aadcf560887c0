import type { ActionResult, CallInput, Definition } from '@liuzhuan/contract';
import { type FormHandle, type FormSchema, FormView, ProblemAlert, useAction, useText } from '@liuzhuan/ui';
import { Alert, Button } from 'antd';
import { useRef, useState } from 'react';
import { DraftNote } from '../drafts/draft-note';
import { DraftRestored } from '../drafts/draft-restored';
import { useDraft } from '../drafts/use-draft';
import { Panel } from '../shell/panel';
import { START_TEXTS } from './start-texts';

type Variables = NonNullable<CallInput<'startInstance'>['body']['variables']>;

/** The start form with its draft; without a form a word and the button. */
export function StartForm({
  definition,
  start: beginning,
  onStarted,
}: {
  readonly definition: Definition;
  /** The start event chosen; absent when there is nothing to choose. */
  readonly start?: Definition['starts'][number];
  readonly onStarted: (result: ActionResult) => void;
}) {
  const t = useText(START_TEXTS);
  const form = useRef<FormHandle>(null);
  const touched = useRef(false);
  const [invalid, setInvalid] = useState(false);
  const [round, setRound] = useState(0);
  const draft = useDraft(`start:${definition.key}${beginning ? `:${beginning.node}` : ''}`);
  const start = useAction('startInstance');
  const startForm = beginning ? beginning.form : definition.startForm;

  const submit = () => {
    const answer = form.current?.submit() ?? { valid: true, data: {} };
    setInvalid(!answer.valid);
    if (!answer.valid) return;
    start.mutate(
      { body: { definition: definition.key, variables: answer.data as Variables, ...(beginning && { startEvent: beginning.node }) } },
      {
        onSuccess: (result) => {
          draft.drop();
          onStarted(result);
        },
      },
    );
  };
  const discard = () => {
    draft.drop();
    touched.current = false;
    setRound(round + 1);
  };
  const touch = () => {
    touched.current = true;
  };
  return (
    <div style={{ maxWidth: 920 }}>
      <div style={{ marginBottom: draft.restored ? 12 : 0 }}>
        <DraftRestored draft={draft} onDiscard={discard} />
      </div>
      <Panel title={t('formTitle')} tools={<DraftNote draft={draft} />}>
        {startForm ? (
          <div onInputCapture={touch} onClickCapture={touch} onKeyDownCapture={touch}>
            <FormView
              key={round}
              ref={form}
              schema={startForm.schema as FormSchema}
              data={draft.restored?.data ?? {}}
              editable={['*']}
              onChange={(data) => touched.current && draft.keep({ data })}
            />
          </div>
        ) : (
          <p>{t('noForm')}</p>
        )}
        <p className="desk-quiet">{t('documentsLater')}</p>
        {invalid ? <Alert type="error" showIcon role="alert" title={t('invalid')} style={{ marginBottom: 12 }} /> : null}
        {start.error ? <ProblemAlert error={start.error} /> : null}
        <Button type="primary" size="large" loading={start.isPending} onClick={submit} style={{ marginTop: 12, minWidth: 120 }}>
          {t('submit')}
        </Button>
      </Panel>
    </div>
  );
}
