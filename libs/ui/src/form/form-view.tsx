import { Form as FormJs } from '@bpmn-io/form-js';
import '@bpmn-io/form-js/dist/assets/form-js.css';
import { forwardRef, useEffect, useImperativeHandle, useRef } from 'react';
import { Skeleton } from 'antd';
import { useRead } from '../api/api-provider';
import { useLocale } from '../text/locale-store';
import { demoteHeadings } from './demote-headings';
import './form-view.css';
import { localiseForm } from './localise-form';
import { type FieldChoices, needsDirectory, presentFields } from './present-fields';

export type FormData = Record<string, unknown>;
/** A form-js schema; fields may nest in groups. */
export interface FormSchema {
  readonly components?: readonly FormSchema[];
  readonly key?: string;
  readonly [property: string]: unknown;
}

export interface FormHandle {
  /** Validates and gives the data; `valid` is false when a field needs mending (the form shows which). */
  submit(): { readonly valid: boolean; readonly data: FormData };
}

interface FormViewProps {
  readonly schema: FormSchema;
  readonly data: FormData;
  /** Keys the reader may change; `['*']` all, `[]` none. */
  readonly editable: readonly string[];
  readonly onChange?: (data: FormData) => void;
  /** Documents of the case, to be chosen as attachments. */
  readonly documents?: FieldChoices['documents'];
}

/** Fields that may not be changed are shown read-only. */
export function restrictFields(schema: FormSchema, editable: readonly string[]): FormSchema {
  if (editable.includes('*')) return schema;
  const components = schema.components?.map((field) => restrictFields(field, editable));
  const locked = schema.key !== undefined && !editable.includes(schema.key);
  return { ...schema, ...(components ? { components } : {}), ...(locked ? { readonly: true, validate: {} } : {}) };
}

/** A form in the reader's language, with the office's own fields. Its parent asks for the data through the handle. */
export const FormView = forwardRef<FormHandle, FormViewProps>(function FormView(props, handle) {
  const needed = needsDirectory(props.schema);
  const directory = useRead('readDirectory', {}, { enabled: needed });
  // A form takes its data once: whom one can choose has to be known by then.
  return needed && directory.isPending ? <Skeleton active /> : <FormSheet ref={handle} {...props} directory={directory.data} />;
});

const FormSheet = forwardRef<FormHandle, FormViewProps & Pick<FieldChoices, 'directory'>>(function FormSheet({ schema, data, editable, onChange, documents, directory }, handle) {
  const container = useRef<HTMLDivElement>(null);
  const form = useRef<FormJs>(undefined);
  const changed = useRef(onChange);
  changed.current = onChange;
  const locale = useLocale();
  const signature = JSON.stringify([schema, editable, documents]);

  useEffect(() => {
    if (!container.current) return undefined;
    const instance = new FormJs({ container: container.current });
    form.current = instance;
    const stop = locale === 'zh' ? localiseForm(container.current) : () => undefined;
    void instance.importSchema(demoteHeadings(presentFields(restrictFields(schema, editable), { directory, documents, locale })) as never, { ...data });
    instance.on('changed', (event: { data: FormData }) => changed.current?.(event.data));
    return () => {
      stop();
      instance.destroy();
    };
    // The data is the start value only: later changes belong to the person filling in.
  }, [signature, locale]);

  useImperativeHandle(handle, () => ({
    submit: () => {
      const result = form.current?.submit();
      return { valid: Object.keys(result?.errors ?? {}).length === 0, data: (result?.data ?? {}) as FormData };
    },
  }));
  return <div ref={container} className="lz-form" />;
});
