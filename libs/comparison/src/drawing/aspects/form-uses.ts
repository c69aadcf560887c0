import type { Aspect } from '../../aspects/aspect';
import { FORM, WORDS } from '../../aspects/value-kinds';

/** Which form a step shows and what may be filled in there (`lz:form`). */
export const FORM_USES: readonly Aspect[] = [
  {
    part: 'lz:form',
    what: 'form-use',
    label: { zh: '表单', en: 'form' },
    fields: {
      key: { label: { zh: '表单', en: 'form' }, value: FORM },
      editable: { label: { zh: '可填写的字段', en: 'editable fields' }, value: WORDS },
      hidden: { label: { zh: '不显示的字段', en: 'hidden fields' }, value: WORDS },
    },
  },
];
