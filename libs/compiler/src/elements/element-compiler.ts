import type { FlowNodeOf, FlowNodeType } from '@liuzhuan/bpmn';
import type { NodeProgram } from '@liuzhuan/machine';
import type { Compilation, DrawnScope } from '../compilation';
import type { StateMaker } from '../states/states';

/** Sections of a node's program that depend on its kind. */
export type Sections = Partial<Omit<NodeProgram, 'id' | 'kind' | 'name' | 'clauses' | 'incoming' | 'outgoing'>>;

/** How one kind of element is compiled. */
export interface ElementCompiler<T extends FlowNodeType> {
  /** Its sections of the program; reports what is wrong with the element on the way. */
  sections?(node: FlowNodeOf<T>, compilation: Compilation, scope: DrawnScope): Sections;
  /** Its state in the scope's machine. Chosen after all sections of the scope are known. */
  state(node: NodeProgram): StateMaker;
}
