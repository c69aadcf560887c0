import { parseBpmn } from '@liuzhuan/bpmn';
import { compileProcess } from '@liuzhuan/compiler';
import { lintProcess } from '@liuzhuan/lint';
import { checkSoundness } from '@liuzhuan/soundness';
import type { OfficeTemplate } from '../office-template';
import { type FlowOptions, minimalFlow } from './minimal-flow';

/** What reader, compiler, lint and soundness check say of a template between start and end, but for hints and lint's codes named. Nothing is right. */
export async function faultsOf(template: OfficeTemplate, options: FlowOptions, tolerated: readonly string[] = []): Promise<readonly string[]> {
  const { file } = await minimalFlow(template, options);
  const parsed = await parseBpmn(file.content, file.name);
  if (!parsed.ok) return [JSON.stringify(parsed.error)];
  const { program, diagnostics } = compileProcess(parsed.value, 'p');
  // The task before stands for any step of the drawing: what it lacks is not the template's.
  const linted = lintProcess(parsed.value).filter(({ location, code, severity }) => location.elementId !== 'before' && !tolerated.includes(code) && severity !== 'info');
  const verdict = program && checkSoundness(program);
  const said = [...parsed.value.diagnostics, ...diagnostics, ...linted, ...(verdict?.findings ?? [])].map(({ code, message }) => `${code} ${message.zh}`);
  return verdict?.verdict === 'sound' ? said : [...said, `not sound: ${verdict?.verdict ?? 'no program'}`];
}
