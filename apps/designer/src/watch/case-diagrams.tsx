import { DiagramViewer, type NodeMark, useDiagramNames, useText } from '@liuzhuan/ui';
import type { Instance } from '@liuzhuan/contract';
import { WATCH_TEXTS } from './watch-texts';

/** Where a case stands now, on the drawing of its process and of those it called. */
export function CaseDiagrams({ diagrams }: Pick<Instance, 'diagrams'>) {
  const names = useDiagramNames(diagrams);
  return diagrams.map((diagram, at) => <CaseDiagram key={diagram.definition} diagram={diagram} title={diagrams.length > 1 ? names[at] : undefined} />);
}

function CaseDiagram({ diagram, title }: { readonly diagram: Instance['diagrams'][number]; readonly title: string | undefined }) {
  const t = useText(WATCH_TEXTS);
  const marks = diagram.nodes.map(
    ({ node, state, count, persons }): NodeMark => ({
      node,
      look: state,
      badge: [count > 1 ? t('times', { count }) : undefined, persons?.map((person) => person.name).join('、')].filter(Boolean).join(' ') || undefined,
    }),
  );
  return (
    <section aria-label={`${t('diagram')} ${diagram.name}`}>
      {title === undefined ? null : <h2 style={{ fontSize: 15, margin: '0 0 4px' }}>{title}</h2>}
      <DiagramViewer xml={diagram.bpmn} marks={marks} flows={diagram.flows} height={380} />
    </section>
  );
}
