import type { ResourceDto } from '@liuzhuan/contract';
import { useText } from '@liuzhuan/ui';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Field } from '../properties/fields/field';
import { useWorkspace } from '../workspace/workspace-context';
import { FORMS_TEXTS } from './forms-texts';

function jsonMistake(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The form as it is written down. */
export function FormJson({ file }: { readonly file: ResourceDto }) {
  const t = useText(FORMS_TEXTS);
  const change = useWorkspace((state) => state.change);
  const [text, setText] = useState(file.content);
  const mistake = jsonMistake(text);
  return (
    <div className="dz-card dz-card-body" style={{ overflow: 'auto' }}>
      <Field label={file.name} error={mistake === undefined ? undefined : t('jsonWrong', { reason: mistake })}>
        {({ id, describedBy }) => <Input.TextArea id={id} aria-describedby={describedBy} value={text} autoSize={{ minRows: 16, maxRows: 30 }} style={{ fontFamily: 'monospace' }} onChange={({ target }) => setText(target.value)} />}
      </Field>
      <Button type="primary" disabled={mistake !== undefined || text === file.content} onClick={() => change({ ...file, content: text })}>
        {t('apply')}
      </Button>
    </div>
  );
}
