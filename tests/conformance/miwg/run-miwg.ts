import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BpmnModel, decodeXml, parseBpmn, roundTrip } from '@liuzhuan/bpmn';
import { compileProcess } from '@liuzhuan/compiler';
import type { Diagnostic } from '@liuzhuan/kernel';
import { type Remark, scoreOf, type SuiteScore } from '../suite-score';
import { lostBetween } from '../xml/lost-between';

/** Reference models of the BPMN Model Interchange Working Group: nothing lost on a round trip; each process compiles, or is refused by element and reason. */
export async function run(material: string): Promise<SuiteScore> {
  const folder = join(material, 'miwg-reference');
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.bpmn'))
    .sort();
  const remarks: Remark[] = [];
  for (const file of files) {
    const reason = await problemOf(readFileSync(join(folder, file)));
    if (reason !== undefined) remarks.push({ case: file, status: 'fail', reason });
  }
  return scoreOf(files.length, remarks);
}

async function problemOf(bytes: Uint8Array): Promise<string | undefined> {
  const text = decodeXml(bytes);
  if (!text.ok) return `cannot be decoded: ${text.error[0]?.message.en}`;
  const written = await roundTrip(text.value);
  if (!written.ok) return `cannot be read: ${written.error[0]?.message.en}`;
  const [lost] = [...lostBetween(text.value, written.value.xml), ...lostBetween(written.value.xml, text.value)];
  if (lost !== undefined) return `not the same after a round trip: ${lost}`;
  const model = await parseBpmn(text.value);
  return model.ok ? compilationProblem(model.value) : `cannot be read: ${model.error[0]?.message.en}`;
}

/** These models describe, none of them is meant to run; so each process is compiled whatever it says of itself. */
function compilationProblem(model: BpmnModel): string | undefined {
  for (const { id } of model.processes) {
    const { program, diagnostics } = compileProcess(model, id);
    if (program) continue;
    const unnamed = diagnostics.find((diagnostic) => diagnostic.severity === 'error' && !isLocated(diagnostic));
    if (unnamed) return `process ${id} is refused without naming the element: ${unnamed.code}`;
    if (diagnostics.length === 0) return `process ${id} is refused without a reason`;
  }
  return undefined;
}

const isLocated = ({ location, message }: Diagnostic): boolean => (location.elementId ?? '') !== '' && message.en !== '' && message.zh !== '';
