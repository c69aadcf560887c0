import type { Instance } from '@liuzhuan/contract';
import { DiagramViewer, useDiagramNames } from '@liuzhuan/ui';
import { marksOf } from '../diagrams/marks-of';

/** The diagrams one below the other: paper has no tabs. */
export function PrintDiagrams({ diagrams }: { readonly diagrams: Instance['diagrams'] }) {
  const names = useDiagramNames(diagrams);
  return diagrams.map((diagram, index) => (
    <section key={index} className="desk-paper-diagram">
      <h2>{names[index]}</h2>
      <DiagramViewer xml={diagram.bpmn} marks={marksOf(diagram)} flows={diagram.flows} height={420} whole />
    </section>
  ));
}
