import type { LintRule } from '../lint-context';
import { clauseMalformed } from './clause-malformed';
import { conditionOnDefault } from './condition-on-default';
import { conditionSyntax } from './condition-syntax';
import { duplicateFlow } from './duplicate-flow';
import { duplicateOutcome } from './duplicate-outcome';
import { implicitEnd } from './implicit-end';
import { implicitSplit } from './implicit-split';
import { laneAmbiguous } from './lane-ambiguous';
import { laneAssignment } from './lane-assignment';
import { linkWithoutCatch } from './link-without-catch';
import { messageMissing } from './message-missing';
import { messageUnnamed } from './message-unnamed';
import { missingCondition } from './missing-condition';
import { missingName } from './missing-name';
import { noAssignment } from './no-assignment';
import { noDefault } from './no-default';
import { noDue } from './no-due';
import { noEnd } from './no-end';
import { noStart } from './no-start';
import { notExecutable } from './not-executable';
import { outcomeClobbered } from './outcome-clobbered';
import { returnTarget } from './return-target';
import { settingSyntax } from './setting-syntax';
import { superfluousGateway } from './superfluous-gateway';
import { timerMissing } from './timer-missing';
import { timerText } from './timer-text';
import { unconnected } from './unconnected';
import { unknownDecision } from './unknown-decision';
import { unknownForm } from './unknown-form';
import { unknownProcess } from './unknown-process';
import { unnamedChoice } from './unnamed-choice';

/** All opinions, from the whole process to single texts: the order in which findings are listed. */
export const LINT_RULES: readonly LintRule[] = [
  notExecutable,
  noStart,
  noEnd,
  unconnected,
  implicitEnd,
  superfluousGateway,
  implicitSplit,
  duplicateFlow,
  noDefault,
  missingCondition,
  conditionOnDefault,
  conditionSyntax,
  settingSyntax,
  noAssignment,
  duplicateOutcome,
  outcomeClobbered,
  returnTarget,
  unknownForm,
  unknownDecision,
  unknownProcess,
  timerMissing,
  timerText,
  messageMissing,
  messageUnnamed,
  laneAmbiguous,
  laneAssignment,
  linkWithoutCatch,
  clauseMalformed,
  missingName,
  noDue,
  unnamedChoice,
];
