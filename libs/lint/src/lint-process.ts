import type { BpmnModel } from '@liuzhuan/bpmn';
import type { Diagnostic } from '@liuzhuan/kernel';
import { createLintContext } from './lint-context';
import type { LintResources } from './lint-resources';
import { LINT_RULES } from './rules';

/**
 * All opinions about all processes of a model, in the order of the table of rules. `processId` narrows it to one process.
 * What is wrong with the file itself is in `model.diagnostics` and not repeated here.
 */
export function lintProcess(model: BpmnModel, resources: LintResources = {}, processId?: string): Diagnostic[] {
  const processes = model.processes.filter((process) => processId === undefined || process.id === processId);
  return processes.flatMap((process) => {
    const context = createLintContext(model, process, resources);
    return LINT_RULES.flatMap((rule) => rule.check(context));
  });
}
