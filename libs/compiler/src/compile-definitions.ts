import type { BpmnModel } from '@liuzhuan/bpmn';
import type { Diagnostic } from '@liuzhuan/kernel';
import type { Program } from '@liuzhuan/machine';
import { diagnose } from './codes';
import { withGlobalTasks } from './global-task';
import { compileProcess } from './compile-process';

/** Programs of all executable processes of a file, and everything found on the way. */
export interface CompiledDefinitions {
  readonly programs: readonly Program[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Compiles every executable process of a drawing, and its global tasks as processes of one node each. */
export function compileDefinitions(model: BpmnModel): CompiledDefinitions {
  const executable = model.processes.filter((process) => process.isExecutable);
  if (executable.length === 0) {
    const [first] = model.processes;
    return {
      programs: [],
      diagnostics: [
        diagnose('process-none-executable', {
          ...(model.resource === undefined ? {} : { resource: model.resource }),
          ...(first ? { elementId: first.id } : {}),
        }),
      ],
    };
  }
  const whole = withGlobalTasks(model);
  const called = [...executable, ...whole.processes.slice(model.processes.length)];
  const compiled = called.map((process) => compileProcess(whole, process.id));
  return { programs: compiled.flatMap(({ program }) => program ?? []), diagnostics: compiled.flatMap(({ diagnostics }) => diagnostics) };
}
