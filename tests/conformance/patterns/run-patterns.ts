import type { SuiteScore } from '../suite-score';
import { runTraces } from '../traces/run-traces';

/** Workflow control-flow patterns WCP-1 to WCP-43, drawn by us. */
export async function run(): Promise<SuiteScore> {
  return runTraces(__dirname);
}
