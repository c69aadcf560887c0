import { useText } from '@liuzhuan/ui';
import { extensionOf, textAt } from '../../editing/extension-values';
import { useElement } from '../../editing/element-context';
import { outcomesOf } from '../../editing/outcomes-of';
import { CheckField } from '../fields/check-field';
import { MultiSelectField, SelectField } from '../fields/select-field';
import { PROPERTIES_TEXTS } from '../properties-texts';
import { CopiesField } from './copies-field';

/** 文件与抄送: what may be done with the case's files, when they are locked, and who gets a copy. */
export function RightsGroup() {
  const t = useText(PROPERTIES_TEXTS);
  const { object, setExtensions } = useElement();
  const documents = extensionOf(object, 'lz:Documents');
  const access = textAt(documents, 'access');
  const locks = { lock: documents?.get('lock') === true || undefined, lockOn: textAt(documents, 'lockOn') || undefined };
  const lockable = outcomesOf(object)
    .map(({ name, label }) => ({ value: name, label: label || name }))
    .filter(({ value }) => value !== '');
  return (
    <>
      <SelectField
        label={t('documents')}
        value={access}
        clearable
        placeholder={t('documentsNone')}
        choices={[
          { value: 'read', label: t('documentsRead') },
          { value: 'write', label: t('documentsWrite') },
        ]}
        onChange={(next) => setExtensions('lz:Documents', next === '' ? [] : [{ access: next, ...locks }])}
      />
      {access === '' ? null : (
        <>
          <CheckField label={t('lock')} value={locks.lock === true} onChange={(lock) => setExtensions('lz:Documents', [{ access, ...locks, lock: lock || undefined }])} />
          <MultiSelectField
            label={t('lockOn')}
            value={locks.lockOn?.split(/\s+/u) ?? []}
            placeholder={t('lockOnNone')}
            choices={lockable}
            onChange={(names) => setExtensions('lz:Documents', [{ access, ...locks, lockOn: names.length === 0 ? undefined : names.join(' ') }])}
          />
        </>
      )}
      <CopiesField />
    </>
  );
}
