import type { Suite } from './suite';
import { betsy } from './suites/betsy';
import { bpmndt } from './suites/bpmndt';

/** Every suite of the conformance table, in its order. */
export const SUITES: readonly Suite[] = [betsy, bpmndt];
