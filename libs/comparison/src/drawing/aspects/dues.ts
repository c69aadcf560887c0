import type { Aspect } from '../../aspects/aspect';
import { DEADLINE, RULE, YES_NO } from '../../aspects/value-kinds';
import { labelled } from './labelled';

/** By when, when to remind, whom to tell (`lz:due`). */
export const DUES: readonly Aspect[] = [
  {
    part: 'lz:due',
    what: 'due',
    label: { zh: '限时', en: 'time limit' },
    fields: {
      within: { ...labelled('限时', 'time limit'), value: DEADLINE },
      by: { ...labelled('截止时间', 'due by'), value: DEADLINE },
      anchor: { ...labelled('限时起算点', 'start of the limit'), value: DEADLINE },
      remindBefore: { ...labelled('到期前提醒', 'reminder before'), value: DEADLINE },
      remindEvery: { ...labelled('逾期后提醒间隔', 'reminded every'), value: DEADLINE },
      escalateTo: { ...labelled('逾期报送对象', 'told when late'), value: RULE },
      warning: { ...labelled('临期警示', 'warning light'), value: YES_NO, default: 'false' },
    },
  },
];
