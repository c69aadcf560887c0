import type { Aspect } from '../../aspects/aspect';
import { ASSIGNMENTS } from './assignments';
import { CONDITIONS } from './conditions';
import { DATA } from './data';
import { DOCUMENTS } from './documents';
import { DUES } from './dues';
import { EVENTS } from './events';
import { FORM_USES } from './form-uses';
import { MESSAGES } from './messages';
import { MULTI_INSTANCE } from './multi-instance';
import { OUTCOMES } from './outcomes';
import { OWN_ATTRIBUTES } from './own-attributes';
import { RETURNS } from './returns';
import { SERVICES } from './services';

/** Every aspect of a drawing, one file each. What none of them names is told by its technical name. */
export const DRAWING_ASPECTS: readonly Aspect[] = [
  ...OWN_ATTRIBUTES,
  ...ASSIGNMENTS,
  ...DUES,
  ...FORM_USES,
  ...OUTCOMES,
  ...RETURNS,
  ...DOCUMENTS,
  ...CONDITIONS,
  ...EVENTS,
  ...MESSAGES,
  ...MULTI_INSTANCE,
  ...SERVICES,
  ...DATA,
];
