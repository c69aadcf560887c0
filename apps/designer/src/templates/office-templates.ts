import { ARCHIVE } from './archive';
import { COPY } from './copy';
import { COUNTERSIGN_ALL } from './countersign-all';
import { COUNTERSIGN_ANY } from './countersign-any';
import { COUNTERSIGN_IN_ORDER } from './countersign-in-order';
import { COUNTERSIGN_SOME } from './countersign-some';
import { COUNTERSIGN_VOTE } from './countersign-vote';
import { DEADLINE } from './deadline';
import { DEEMED_CONSENT } from './deemed-consent';
import { DRAFT } from './draft';
import { ESCALATE } from './escalate';
import { ISSUE } from './issue';
import { NUMBER } from './number';
import type { OfficeTemplate } from './office-template';
import { REVIEW } from './review';
import { SEAL } from './seal';
import { SIGN } from './sign';
import { THREE_PROOFS } from './three-proofs';
import { URGE } from './urge';

/** Every office step in the order in which a document meets them; then what keeps time. */
export const OFFICE_TEMPLATES: readonly OfficeTemplate[] = [
  DRAFT,
  REVIEW,
  THREE_PROOFS,
  COUNTERSIGN_ALL,
  COUNTERSIGN_ANY,
  COUNTERSIGN_SOME,
  COUNTERSIGN_IN_ORDER,
  COUNTERSIGN_VOTE,
  SIGN,
  NUMBER,
  SEAL,
  ISSUE,
  ARCHIVE,
  URGE,
  DEADLINE,
  DEEMED_CONSENT,
  ESCALATE,
  COPY,
];
