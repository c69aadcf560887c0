import type { BpmnModel } from '@liuzhuan/bpmn';
import { type Diagnostic, hasErrors } from '@liuzhuan/kernel';
import type { Program } from '@liuzhuan/machine';
import { diagnose } from './codes';
import { Compilation } from './compilation';
import { collectScopes } from './passes/1-collect-scopes';
import { compileNodes } from './passes/2-compile-nodes';
import { checkStructure } from './passes/3-check-structure';
import { findEntries } from './passes/4-find-entries';
import { assemble } from './passes/6-assemble';

/** A program when there is no error; warnings may come with it. */
export interface Compiled {
  readonly program?: Program;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Compiles one process of a drawing. Never throws: everything wrong or unsupported comes back as located diagnostics, and a drawing with an
 * error gives no program. Errors the reader found in the file (`model.diagnostics`) are not repeated here.
 */
export function compileProcess(model: BpmnModel, processId: string): Compiled {
  const process = model.processes.find((candidate) => candidate.id === processId);
  if (!process)
    return {
      diagnostics: [
        diagnose(
          'process-unknown',
          { ...(model.resource === undefined ? {} : { resource: model.resource }), elementId: processId },
          { process: processId },
        ),
      ],
    };
  const compilation = new Compilation(model, process);
  const compiled = collectScopes(process).map((scope) => {
    const surroundings = compileNodes(scope, compilation);
    checkStructure(scope, surroundings, compilation);
    return { scope, surroundings, entries: findEntries(scope, surroundings, compilation) };
  });
  const program = assemble(compiled, compilation);
  const { diagnostics } = compilation;
  return hasErrors(diagnostics) ? { diagnostics } : { program, diagnostics };
}
