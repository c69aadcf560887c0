import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Remark, scoreOf, type SuiteScore } from '../suite-score';

interface Verdict {
  readonly file: string;
  readonly constraint: string;
  readonly valid: boolean;
}

/** Models that keep or break one constraint of BPMN each. Nothing judges them by constraint yet: every case is pending. */
export function run(material: string): Promise<SuiteScore> {
  const verdicts = JSON.parse(readFileSync(join(material, 'bpmnspector/verdicts.json'), 'utf8')) as readonly Verdict[];
  const remarks = verdicts.map(({ file }): Remark => ({ case: file, status: 'pending', reason: 'not started: no checks by constraint EXT.nnn' }));
  return Promise.resolve(scoreOf(verdicts.length, remarks));
}
