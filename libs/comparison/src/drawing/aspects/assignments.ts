import type { Aspect } from '../../aspects/aspect';
import { choice, ELEMENTS, RULE, WORD } from '../../aspects/value-kinds';

/** Who gets a task (`lz:assignment`, also of a lane) and BPMN's own resource roles. */
export const ASSIGNMENTS: readonly Aspect[] = [
  {
    part: 'lz:assignment',
    what: 'assignment',
    label: { zh: '办理人', en: 'who does it' },
    fields: {
      rule: { label: { zh: '办理人', en: 'who does it' }, value: RULE },
      mode: {
        label: { zh: '分派方式', en: 'how it is given' },
        value: choice({ direct: { zh: '直接交给', en: 'directly' }, claim: { zh: '候选人签收', en: 'claimed by candidates' } }),
        default: 'direct',
      },
      skipIfSame: { label: { zh: '同一人已办过则略过的环节', en: 'skipped when the same person did' }, value: ELEMENTS },
    },
  },
  ...['potentialOwner', 'performer', 'humanPerformer', 'resourceRole'].map((part): Aspect => ({ part, what: 'assignment', label: { zh: '办理角色', en: 'resource role' }, telling: true, fields: { name: { label: { zh: '办理角色', en: 'resource role' }, value: WORD } } })),
];
