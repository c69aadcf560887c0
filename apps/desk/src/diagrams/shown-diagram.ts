import type { Instance } from '@liuzhuan/contract';
import { diagramOf } from './marks-of';

type Diagram = Instance['diagrams'][number];

interface Wish {
  /** The definition whose diagram was chosen. */
  readonly chosen?: string;
  /** A step that is to be seen while nothing was chosen. */
  readonly node?: string;
}

/** Which of a case's diagrams is shown: the chosen one as long as it is among them, wherever in the list; else that of the step, else the case's own. */
export function shownDiagram(diagrams: readonly Diagram[], { chosen, node }: Wish): Diagram | undefined {
  return diagrams.find(({ definition }) => definition === chosen) ?? (node === undefined ? diagrams[0] : diagramOf(diagrams, node));
}
