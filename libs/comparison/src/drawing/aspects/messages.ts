import type { Aspect } from '../../aspects/aspect';
import { FEEL } from '../../aspects/value-kinds';

/** The content of a message and the key by which it finds its case. */
export const MESSAGES: readonly Aspect[] = [
  { part: 'lz:correlation', what: 'message', label: { zh: '关联键', en: 'correlation key' }, fields: { key: { label: { zh: '关联键', en: 'correlation key' }, value: FEEL } } },
  { part: 'lz:payload', what: 'message', label: { zh: '随消息发出的内容', en: 'payload' }, fields: { value: { label: { zh: '随消息发出的内容', en: 'payload' }, value: FEEL } } },
];
