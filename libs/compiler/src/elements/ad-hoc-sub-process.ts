import { defined } from '../compilation';
import type { ElementCompiler } from './element-compiler';
import { subProcessLike } from './sub-process';

/** Ad-hoc sub-process (BPMN 2.0.2, 10.3.5): its completion condition sees the variables as they are after each activity. */
export const adHocSubProcess: ElementCompiler<'adHocSubProcess'> = subProcessLike<'adHocSubProcess'>((node, compilation) => ({
  adHoc: defined({
    sequential: node.ordering === 'Sequential',
    completion: compilation.expression(node, 'completionCondition', node.completionCondition),
    cancelRemaining: node.cancelRemainingInstances,
    chosenBy: compilation.feelIf(node.id, 'chosenBy', node.chosenBy),
  }),
}));
