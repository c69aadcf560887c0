import type { CallOutput, Instance } from '@liuzhuan/contract';
import { DiagramViewer, QueryState, useText } from '@liuzhuan/ui';
import type { UseQueryResult } from '@tanstack/react-query';
import { diagramOf } from '../diagrams/marks-of';
import { DIALOG_TEXTS } from './dialog-texts';
import { returnMarks } from './return-marks';

interface ReturnPreviewProps {
  readonly query: UseQueryResult<CallOutput<'previewReturn'>, Error>;
  readonly diagrams: Instance['diagrams'];
}

/** What a return would withdraw, as a list and on the diagram, before it is confirmed. */
export function ReturnPreview({ query, diagrams }: ReturnPreviewProps) {
  const t = useText(DIALOG_TEXTS);
  return (
    <QueryState query={query}>
      {(preview) => {
        const diagram = diagramOf(diagrams, preview.to);
        return (
          <section aria-label={t('returnPreview')}>
            <p style={{ margin: '0 0 4px' }}>
              {preview.withdrawn.length ? t('returnCount', { count: preview.withdrawn.length }) : t('returnNothing')}
            </p>
            <ul className="desk-withdrawn">
              {preview.withdrawn.map(({ node, name, person }, index) => (
                <li key={`${node}/${index}`}>{person ? t('returnItem', { name, person: person.name }) : name}</li>
              ))}
            </ul>
            {diagram ? (
              <DiagramViewer
                xml={diagram.bpmn}
                flows={[]}
                height={260}
                marks={returnMarks(diagram, preview, { target: t('returnHere'), withdrawn: t('willBeWithdrawn') })}
              />
            ) : null}
          </section>
        );
      }}
    </QueryState>
  );
}
