import type { Dialect } from '../dialect';
import { ACTIVITI } from './activiti';
import { CAMUNDA_7 } from './camunda-7';
import { CAMUNDA_8 } from './camunda-8';
import { FLOWABLE } from './flowable';

/** Every product whose settings are translated. */
export const DIALECTS: readonly Dialect[] = [ACTIVITI, FLOWABLE, CAMUNDA_7, CAMUNDA_8];
