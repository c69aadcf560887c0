import type { Aspect } from '../../aspects/aspect';
import { choice, RULE, WORDS, YES_NO } from '../../aspects/value-kinds';

/** What a step does with the papers of the case (`lz:documents`) and who gets a copy (`lz:copy`). */
export const DOCUMENTS: readonly Aspect[] = [
  {
    part: 'lz:documents',
    what: 'documents',
    label: { zh: '随案文件', en: 'documents' },
    fields: {
      access: { label: { zh: '随案文件', en: 'documents' }, value: choice({ read: { zh: '可查看', en: 'may read' }, write: { zh: '可上传新版本', en: 'may add versions' } }), default: 'read' },
      lock: { label: { zh: '办结时锁定文件版本', en: 'locked on completion' }, value: YES_NO, default: 'false' },
      lockOn: { label: { zh: '锁定文件的操作', en: 'locked on outcomes' }, value: WORDS },
    },
  },
  { part: 'lz:copy', what: 'copy', label: { zh: '抄送', en: 'copies' }, fields: { to: { label: { zh: '抄送', en: 'copies' }, value: RULE } } },
];
