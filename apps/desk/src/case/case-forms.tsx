import type { Instance } from '@liuzhuan/contract';
import { type FormSchema, FormView, showNames, usesFields, useRead, useText } from '@liuzhuan/ui';
import { Tabs } from 'antd';
import { Panel } from '../shell/panel';
import { CASE_TEXTS } from './case-texts';
import { formTitle } from './form-title';

const NOTHING: readonly string[] = [];

/** What the case's forms hold, to be read. */
export function CaseForms({ instance, forms }: { readonly instance: string; readonly forms: NonNullable<Instance['forms']> }) {
  const t = useText(CASE_TEXTS);
  const directory = useRead('readDirectory', {});
  const attaches = forms.some(({ schema }) => usesFields(schema as FormSchema, ['attachment']));
  const documents = useRead('listDocuments', { path: { id: instance } }, { enabled: attaches });
  const views = forms.map((form) => ({
    key: form.key,
    label: formTitle(form.schema, form.key),
    children: <FormView key={JSON.stringify([form.data, directory.isSuccess])} schema={form.schema as FormSchema} data={showNames(form.data, NOTHING, directory.data)} editable={NOTHING} documents={documents.data} />,
  }));
  const [only] = views;
  if (!only) return null;
  return <Panel title={views.length === 1 ? only.label : t('forms')}>{views.length === 1 ? only.children : <Tabs size="small" items={views} />}</Panel>;
}
