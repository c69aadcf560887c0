import { Form as FormJs } from '@bpmn-io/form-js';
import '@bpmn-io/form-js/dist/assets/form-js.css';
import { asInstant, type Instant } from '@liuzhuan/kernel';
import { forwardRef, useEffect, useImperativeHandle, useRef } from 'react';
import { dateOf, type WorkCalendar } from '@liuzhuan/worktime';
import { Skeleton } from 'antd';
import { useRead } from '../api/api-provider';
import { useLocale } from '../text/locale-store';
import { beginningOf, type FilledIn } from './beginning-of';
import { type DayChoices, dayRefusal, type DayRefusal } from './day-refusal';
import { demoteHeadings } from './demote-headings';
import { fieldOfInput } from './field-of-input';
import { fitDatePickers } from './fit-date-pickers';
import './form-view.css';
import { localiseForm } from './localise-form';
import { type FieldChoices, needsDirectory, presentFields, usesFields } from './present-fields';

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
  /** Time at which it is filled in, where that is not now: in a simulation. Working dates are counted from its day. */
  readonly now?: Instant;
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
  const isDated = usesFields(props.schema, ['workdate']);
  const directory = useRead('readDirectory', {}, { enabled: needed });
  const calendar = useRead('readCalendar', {}, { enabled: isDated });
  // A form takes its data once: whom one can choose has to be known by then, and which days are worked. Without the calendar every day can be chosen, and the server judges it.
  const isWaiting = (needed && directory.isPending) || (isDated && calendar.isPending);
  return isWaiting ? <Skeleton active /> : <FormSheet ref={handle} {...props} directory={directory.data} calendar={calendar.data} />;
});

type SheetProps = FormViewProps & Pick<FieldChoices, 'directory'> & { readonly calendar?: WorkCalendar };

const FormSheet = forwardRef<FormHandle, SheetProps>(function FormSheet({ schema, data, editable, onChange, documents, directory, calendar, now }, handle) {
  const container = useRef<HTMLDivElement>(null);
  const form = useRef<FormJs>(undefined);
  const changed = useRef(onChange);
  changed.current = onChange;
  const filled = useRef<FilledIn>(undefined);
  const locale = useLocale();
  const signature = JSON.stringify([schema, editable, documents]);

  useEffect(() => {
    if (!container.current) return undefined;
    const instance = new FormJs({ container: container.current });
    form.current = instance;
    const stop = locale === 'zh' ? localiseForm(container.current) : () => undefined;
    void instance.importSchema(demoteHeadings(presentFields(restrictFields(schema, editable), { directory, documents, locale })) as never, beginningOf(signature, data, editable, filled.current));
    instance.on('changed', (event: { data: FormData }) => {
      filled.current = { form: signature, data: event.data };
      changed.current?.(event.data);
    });
    return () => {
      stop();
      instance.destroy();
    };
    // The data is the start value only: later changes belong to the person filling in.
  }, [signature, locale]);

  const today = calendar && dateOf(now ?? asInstant(new Date().toISOString()), calendar);
  useEffect(() => {
    const [element, instance] = [container.current, form.current];
    if (!element || !instance || !calendar || today === undefined) return undefined;
    return fitDatePickers(element, (input) => judgeOf(instance, input, { calendar, today, locale }));
  }, [signature, locale, calendar, today]);

  useImperativeHandle(handle, () => ({
    submit: () => {
      const result = form.current?.submit();
      return { valid: Object.keys(result?.errors ?? {}).length === 0, data: (result?.data ?? {}) as FormData };
    },
  }));
  return <div ref={container} className="lz-form" />;
});

/** The judge of the days of an input. */
function judgeOf(form: FormJs, input: HTMLInputElement, days: DayChoices): DayRefusal | undefined {
  const fields = form.get<{ getAll(): readonly (FormSchema & { readonly id: string })[] }>('formFieldRegistry').getAll();
  const field = fieldOfInput(fields, form._id, input.id);
  return field && dayRefusal(field, days);
}
