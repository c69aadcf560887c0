import { type BpmnModel, parseBpmn } from '@liuzhuan/bpmn';
import { compileDefinitions } from '@liuzhuan/compiler';
import { type DecisionModel, parseDecisions } from '@liuzhuan/feel';
import type { Diagnostic } from '@liuzhuan/kernel';
import type { Program } from '@liuzhuan/machine';
import { prepareModel } from './prepare-model';
import type { Script } from './steps';

/** A file to simulate or to check. */
export interface SourceFile {
  readonly name: string;
  readonly kind: 'bpmn' | 'dmn' | 'form';
  readonly content: string;
}

/** What a simulation needs of its files. Errors among the diagnostics refuse it. */
export interface LoadedFiles {
  /** Of processes and of the global tasks they call. */
  readonly programs: readonly Program[];
  /** Ids of the executable processes: what can be started. */
  readonly processes: readonly string[];
  readonly decisions: readonly DecisionModel[];
  readonly models: readonly BpmnModel[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads and compiles files for a simulation. */
export async function loadFiles(files: readonly SourceFile[], settings: Pick<Script, 'expressions' | 'handlers' | 'foreign'>): Promise<LoadedFiles> {
  const diagnostics: Diagnostic[] = [];
  const programs: Program[] = [];
  const processes: string[] = [];
  const models: BpmnModel[] = [];
  const decisions: DecisionModel[] = [];
  for (const { name, kind, content } of files) {
    if (kind === 'bpmn') {
      const parsed = await parseBpmn(content, name);
      if (!parsed.ok) {
        diagnostics.push(...parsed.error);
        continue;
      }
      const prepared = prepareModel(parsed.value, settings);
      const compiled = compileDefinitions(prepared.model);
      models.push(prepared.model);
      programs.push(...compiled.programs);
      processes.push(...prepared.model.processes.filter(({ isExecutable }) => isExecutable).map(({ id }) => id));
      diagnostics.push(...parsed.value.diagnostics, ...prepared.diagnostics, ...compiled.diagnostics);
    } else if (kind === 'dmn') {
      const parsed = await parseDecisions(content, name);
      if (parsed.ok) decisions.push(parsed.value);
      else diagnostics.push(...parsed.error);
    }
  }
  return { programs, processes, decisions, models, diagnostics };
}
