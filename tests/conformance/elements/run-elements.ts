import type { SuiteScore } from '../suite-score';
import { runTraces } from '../traces/run-traces';
import { CASES } from './case-index';

/** Golden traces of ours for every element of BPMN 2.0.2, and for the operations on a running case. */
export async function run(): Promise<SuiteScore> {
  return runTraces(CASES);
}
