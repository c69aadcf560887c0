import type { Aspect } from '../../aspects/aspect';
import { choice, FEEL, TEXT, WORD, YES_NO } from '../../aspects/value-kinds';

/** The buttons of a task (`lz:outcome`), by the value they store. */
export const OUTCOMES: readonly Aspect[] = [
  {
    part: 'lz:outcome',
    what: 'outcome',
    label: { zh: '可做操作', en: 'outcome' },
    key: 'name',
    shownBy: 'label',
    fields: {
      name: { label: { zh: '取值', en: 'value' }, value: WORD },
      label: { label: { zh: '按钮文字', en: 'label' }, value: TEXT },
      opinion: {
        label: { zh: '意见', en: 'opinion' },
        value: choice({ required: { zh: '必填', en: 'required' }, optional: { zh: '可填', en: 'optional' }, none: { zh: '不填', en: 'none' } }),
        default: 'optional',
      },
      primary: { label: { zh: '主要操作', en: 'the expected one' }, value: YES_NO, default: 'false' },
      condition: { label: { zh: '提供条件', en: 'offered when' }, value: FEEL },
    },
  },
];
