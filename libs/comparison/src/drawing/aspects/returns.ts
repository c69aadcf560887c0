import type { Aspect } from '../../aspects/aspect';
import { ELEMENTS } from '../../aspects/value-kinds';

/** Where a case may be sent back to (`lz:return`). */
export const RETURNS: readonly Aspect[] = [
  { part: 'lz:return', what: 'return', label: { zh: '可退回的环节', en: 'may be returned to' }, fields: { to: { label: { zh: '可退回的环节', en: 'may be returned to' }, value: ELEMENTS } } },
];
