import type { BilingualText } from '@liuzhuan/kernel';
import type { PropertyGroupKey } from '../properties/property-group-key';
import { COPY } from './copy';
import { COUNTERSIGN_ALL } from './countersign-all';
import { COUNTERSIGN_ANY } from './countersign-any';
import { COUNTERSIGN_IN_ORDER } from './countersign-in-order';
import { COUNTERSIGN_SOME } from './countersign-some';
import { COUNTERSIGN_VOTE } from './countersign-vote';
import { DEADLINE } from './deadline';
import { DEEMED_CONSENT } from './deemed-consent';
import { ESCALATE } from './escalate';
import type { OfficeTemplate } from './office-template';
import { URGE } from './urge';

/** What putting an office step on an existing one does: sets reminders, draws what happens at the limit, tells others, or lets several sign. */
export type ApplicationEffect = 'remind' | 'superior' | 'consent' | 'levels' | 'copy' | 'countersign';

/** An office step that can be put on a step which is there already. */
export interface StepApplication {
  /** The template whose settings the step is given. */
  readonly of: OfficeTemplate;
  readonly does: ApplicationEffect;
  readonly note: BilingualText;
  /** The group of properties to be looked at afterwards. */
  readonly group: PropertyGroupKey;
}

const SIGNED = [COUNTERSIGN_ALL, COUNTERSIGN_ANY, COUNTERSIGN_SOME, COUNTERSIGN_IN_ORDER, COUNTERSIGN_VOTE];

/** Every office step that can be put on an existing one; the others are steps of their own. */
export const STEP_APPLICATIONS: readonly StepApplication[] = [
  { of: URGE, does: 'remind', note: { zh: '到期前提醒，逾期后每天再催', en: 'Reminds before the limit, and every day when late' }, group: 'delay' },
  { of: DEADLINE, does: 'superior', note: { zh: '限时；到期未办结即转上级督办', en: 'A limit; when it is over a superior takes over' }, group: 'delay' },
  { of: DEEMED_CONSENT, does: 'consent', note: { zh: '到期再请答复一次，仍不答复视为同意', en: 'Asked once more at the limit; then silence counts as consent' }, group: 'delay' },
  { of: ESCALATE, does: 'levels', note: { zh: '办不了或逾期的，提请分管领导，再提请主要领导', en: 'Handed up by choice or by delay: leader in charge, then principal' }, group: 'outcomes' },
  { of: COPY, does: 'copy', note: { zh: '办结后告知有关人员', en: 'Tells people when it is done' }, group: 'rights' },
  ...SIGNED.map((of): StepApplication => ({ of, does: 'countersign', note: of.note, group: 'members' })),
];
