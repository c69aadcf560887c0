import { type BpmnModel, parseBpmn } from '@liuzhuan/bpmn';
import { compileDefinitions } from '@liuzhuan/compiler';
import type { Diagnostic } from '@liuzhuan/kernel';
import { lintProcess, type LintResources } from '@liuzhuan/lint';
import type { Program } from '@liuzhuan/machine';
import { parseDeadline } from '@liuzhuan/worktime';
import { diagnose } from '../codes';
import { checkEditable } from './check-editable';
import { checkServices } from './check-services';
import type { Resource } from '../ports/definition-store';

/** A compiled process with the file it was drawn in. */
export interface ReadProcess {
  readonly program: Program;
  readonly resource: string;
}

export interface ReadProcesses {
  readonly processes: readonly ReadProcess[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What else the deployment, and the organisation, provide. */
export interface Surroundings {
  readonly forms: Parameters<typeof checkEditable>[1];
  readonly decisionIds: readonly string[];
  /** Whether a process of this key is deployed already. */
  isDeployed(key: string): Promise<boolean>;
}

/** Reads, compiles and lints the drawings of a deployment. Located diagnostics bear the file's name. */
export async function readProcesses(resources: readonly Resource[], surroundings: Surroundings): Promise<ReadProcesses> {
  const diagnostics: Diagnostic[] = [];
  const models: { readonly model: BpmnModel; readonly resource: string }[] = [];
  for (const { name, kind, content } of resources) {
    if (kind !== 'bpmn') continue;
    const parsed = await parseBpmn(content, name);
    if (parsed.ok) models.push({ model: parsed.value, resource: name });
    else diagnostics.push(...parsed.error);
  }
  const own = models.flatMap(({ model }) => model.processes.map((process) => process.id));
  const processes: ReadProcess[] = [];
  for (const { model, resource } of models) {
    const compiled = compileDefinitions(model);
    const calls = [...new Set(compiled.programs.flatMap((program) => program.calls))];
    const deployed = await Promise.all(calls.map(async (key) => ((await surroundings.isDeployed(key)) ? [key] : [])));
    const provided: LintResources = {
      formKeys: Object.keys(surroundings.forms),
      decisionIds: surroundings.decisionIds,
      processIds: [...own, ...deployed.flat()],
      isTimeLiteral: (text) => parseDeadline(text).ok,
    };
    const found = [...model.diagnostics, ...compiled.diagnostics, ...lintProcess(model, provided)];
    diagnostics.push(...withoutRepetition(found).map((diagnostic) => inFile(diagnostic, resource)));
    for (const program of compiled.programs) {
      if (processes.some((other) => other.program.id === program.id)) {
        diagnostics.push(diagnose('process-duplicate', { resource, elementId: program.id }, { process: program.id }));
      }
      processes.push({ program, resource });
      diagnostics.push(...checkEditable(program, surroundings.forms, resource), ...checkServices(program, resource));
    }
  }
  return { processes, diagnostics };
}

/** Reader, compiler and lint may see the same mistake at the same place. */
function withoutRepetition(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const known = new Set<string>();
  return diagnostics.filter(({ code, location, params }) => {
    const key = JSON.stringify([code, location, params]);
    return known.has(key) ? false : Boolean(known.add(key));
  });
}

function inFile(diagnostic: Diagnostic, resource: string): Diagnostic {
  return diagnostic.location.resource === undefined ? { ...diagnostic, location: { resource, ...diagnostic.location } } : diagnostic;
}
