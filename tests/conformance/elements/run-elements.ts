import { existsSync, readFileSync } from 'node:fs';
import type { SuiteScore } from '../suite-score';
import { type CaseVerdict, failing, pass, pending, scoreOfVerdicts } from '../verdict';
import { type ElementCase, elementCases } from './case-index';
import { firstDifference, type GoldenTrace, traceOf } from './golden-trace';

/** Plays a case twice, the second time with a restart between any two steps; both must give its golden trace. */
export async function judge(elementCase: ElementCase): Promise<CaseVerdict> {
  const { name, trace, gap } = elementCase;
  if (gap !== undefined) return pending(name, gap);
  if (!existsSync(trace)) return failing(name, 'no golden trace is kept');
  const golden = JSON.parse(readFileSync(trace, 'utf8')) as GoldenTrace;
  const difference = firstDifference(golden, await traceOf(elementCase, false));
  if (difference !== undefined) return failing(name, difference);
  const restarted = firstDifference(golden, await traceOf(elementCase, true));
  return restarted === undefined ? pass(name) : failing(name, `after a restart: ${restarted}`);
}

/** Golden traces of ours for every element of BPMN 2.0.2 and for the operations on a running case. */
export async function run(): Promise<SuiteScore> {
  const verdicts: CaseVerdict[] = [];
  for (const elementCase of elementCases()) verdicts.push(await judge(elementCase));
  return scoreOfVerdicts(verdicts);
}
