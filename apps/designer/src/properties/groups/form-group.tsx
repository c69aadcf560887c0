import { useText } from '@liuzhuan/ui';
import { extensionOf, textAt } from '../../editing/extension-values';
import { useElement } from '../../editing/element-context';
import { useKnowledge } from '../../knowledge/knowledge-provider';
import { MultiSelectField, SelectField } from '../fields/select-field';
import { PROPERTIES_TEXTS } from '../properties-texts';

const ALL = '*';

/** 表单: which one, and which of its fields this step fills in. A start form is filled in whole. */
export function FormGroup() {
  const t = useText(PROPERTIES_TEXTS);
  const { object, setExtensions } = useElement();
  const { forms } = useKnowledge();
  const old = extensionOf(object, 'lz:Form');
  const key = textAt(old, 'key');
  const editable = textAt(old, 'editable').split(/\s+/).filter((field) => field !== '');
  const form = forms.find((candidate) => candidate.key === key);
  const starts = object.$instanceOf('bpmn:StartEvent');
  const put = (next: { readonly key: string; readonly editable: readonly string[] }) =>
    setExtensions('lz:Form', next.key === '' ? [] : [{ key: next.key, editable: starts ? undefined : next.editable.join(' ') }]);
  const chooseFields = (fields: readonly string[]) => put({ key, editable: fields.at(-1) === ALL ? [ALL] : fields.filter((field) => field !== ALL) });
  return (
    <>
      <SelectField
        label={t('formKey')}
        value={key}
        clearable
        placeholder={t('formNone')}
        choices={forms.map((candidate) => ({ value: candidate.key, label: candidate.key }))}
        onChange={(next) => put({ key: next, editable: next === key ? editable : [] })}
      />
      {form && !starts ? (
        <MultiSelectField
          label={t('editable')}
          value={editable}
          placeholder={t('editableNone')}
          choices={[{ value: ALL, label: t('editableAll') }, ...form.fields.map((field) => ({ value: field.key, label: field.label === field.key ? field.key : `${field.label}（${field.key}）` }))]}
          onChange={chooseFields}
        />
      ) : null}
    </>
  );
}
