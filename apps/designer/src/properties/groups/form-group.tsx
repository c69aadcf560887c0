import { useText } from '@liuzhuan/ui';
import { useEffect, useState } from 'react';
import { extensionOf, textAt } from '../../editing/extension-values';
import { useElement } from '../../editing/element-context';
import { useKnowledge } from '../../knowledge/knowledge-provider';
import { MultiSelectField, SelectField } from '../fields/select-field';
import { PROPERTIES_TEXTS } from '../properties-texts';

const ALL = '*';
type Right = 'all' | 'some' | 'none';

/** What `editable` says: absent and `*` let everything be filled in, an empty list nothing. */
function rightOf(editable: unknown): Right {
  if (typeof editable !== 'string' || editable.trim() === ALL) return 'all';
  return editable.trim() === '' ? 'none' : 'some';
}

/** 表单: which one, which of its fields this step fills in, and which nobody sees here. A start form is filled in whole. */
export function FormGroup() {
  const t = useText(PROPERTIES_TEXTS);
  const { object, setExtensions } = useElement();
  const { forms } = useKnowledge();
  const old = extensionOf(object, 'lz:Form');
  const key = textAt(old, 'key');
  const editable = textAt(old, 'editable').split(/\s+/).filter((field) => field !== '' && field !== ALL);
  const form = forms.find((candidate) => candidate.key === key);
  const starts = object.$instanceOf('bpmn:StartEvent');
  // Chosen, but no field yet: nothing to write until there is one.
  const [choosing, setChoosing] = useState(false);
  useEffect(() => setChoosing(false), [key]);
  const right = choosing ? 'some' : rightOf(old?.get('editable'));
  const hidden = textAt(old, 'hidden').split(/\s+/).filter((field) => field !== '');
  const put = (next: string, fields: string | undefined, unseen: readonly string[] = hidden) =>
    setExtensions('lz:Form', next === '' ? [] : [{ key: next, editable: starts ? undefined : fields, hidden: next === key ? unseen.join(' ') : undefined }], ['editable']);
  const kept = old?.get('editable') === undefined ? undefined : textAt(old, 'editable');
  const choices = (form?.fields ?? []).map((field) => ({ value: field.key, label: field.label === field.key ? field.key : `${field.label}（${field.key}）` }));
  const chooseRight = (next: string) => {
    setChoosing(next === 'some');
    if (next !== 'some') put(key, next === 'all' ? ALL : '');
  };
  const chooseFields = (fields: readonly string[]) => {
    setChoosing(fields.length === 0);
    put(key, fields.join(' '));
  };
  return (
    <>
      <SelectField
        label={t('formKey')}
        value={key}
        clearable
        placeholder={t('formNone')}
        choices={forms.map((candidate) => ({ value: candidate.key, label: candidate.key }))}
        onChange={(next) => put(next, next === key ? kept : '')}
      />
      {form && !starts ? (
        <>
          <SelectField
            label={t('editable')}
            value={right}
            choices={[
              { value: 'all', label: t('editableAll') },
              { value: 'some', label: t('editableSome') },
              { value: 'none', label: t('editableNone') },
            ]}
            onChange={chooseRight}
          />
          {right === 'some' ? (
            <MultiSelectField
              label={t('editableFields')}
              value={editable}
              placeholder={t('editableNone')}
              choices={choices.filter(({ value }) => !hidden.includes(value))}
              onChange={chooseFields}
            />
          ) : null}
        </>
      ) : null}
      {form ? <MultiSelectField label={t('hiddenFields')} help={t('hiddenHelp')} value={hidden} placeholder={t('hiddenNone')} choices={choices} onChange={(unseen) => put(key, kept, unseen)} /> : null}
    </>
  );
}
