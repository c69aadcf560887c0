import type { ActivityBase } from './activity';
import type { Expression } from './expression';
import type { FlowElementsContainer } from './flow-elements-container';

interface SubProcessBase extends ActivityBase, FlowElementsContainer {
  /** True = event sub-process (BPMN 2.0.2, 13.5.4). */
  readonly triggeredByEvent: boolean;
}
export interface EmbeddedSubProcess extends SubProcessBase {
  readonly type: 'subProcess';
}
export interface Transaction extends SubProcessBase {
  readonly type: 'transaction';
  readonly method?: string;
}
export interface AdHocSubProcess extends SubProcessBase {
  readonly type: 'adHocSubProcess';
  readonly ordering: 'Parallel' | 'Sequential';
  readonly cancelRemainingInstances: boolean;
  readonly completionCondition?: Expression;
  /** FEEL: persons who choose which activity begins next; absent = all begin by themselves, in sequence one after the other. */
  readonly chosenBy?: string;
}

export type SubProcess = EmbeddedSubProcess | Transaction | AdHocSubProcess;
