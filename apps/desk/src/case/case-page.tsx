import type { Instance } from '@liuzhuan/contract';
import { useRead } from '@liuzhuan/ui';
import { useState } from 'react';
import { useParams } from 'react-router';
import { CaseDiagrams } from '../diagrams/case-diagrams';
import { DocumentPanel } from '../documents/document-panel';
import { ChoicePanel } from '../operations/choice-panel';
import { RestartDialog } from '../operations/restart-dialog';
import { SteerDialog } from '../operations/steer-dialog';
import { OpinionTimeline } from '../opinions/opinion-timeline';
import { PageQuery } from '../states/page-query';
import { RemindDialog } from '../task/remind-dialog';
import { CaseForms } from './case-forms';
import { type CaseDialog, CaseHeader } from './case-header';
import { HistoryPanel } from './history-panel';
import { RevokeDialog } from './revoke-dialog';
import '../task/task.css';
import './case.css';

/** `/cases/:id` */
export function CasePage() {
  const { id = '' } = useParams();
  const query = useRead('readInstance', { path: { id } });
  return <PageQuery query={query}>{(instance) => <CaseView key={instance.id} instance={instance} />}</PageQuery>;
}

/** Everything about one case: diagrams and documents at the left, opinions at the right, the history below. */
function CaseView({ instance }: { readonly instance: Instance }) {
  const [dialog, setDialog] = useState<CaseDialog>();
  const close = () => setDialog(undefined);
  return (
    <div className="desk-task">
      <CaseHeader instance={instance} onDialog={setDialog} />
      <div className="desk-columns">
        <div className="desk-work">
          {instance.choices.map((choice) => (
            <ChoicePanel key={choice.activation} instance={instance} choice={choice} />
          ))}
          <CaseDiagrams diagrams={instance.diagrams} height={380} />
          <DocumentPanel instance={instance.id} writable={instance.allowed.includes('upload')} />
          <CaseForms instance={instance.id} forms={instance.forms ?? []} />
        </div>
        <div className="desk-side">
          <OpinionTimeline opinions={instance.opinions} standing={instance.standing} />
        </div>
        <div className="desk-wide">
          <HistoryPanel instance={instance.id} />
        </div>
      </div>
      {dialog === 'suspend' || dialog === 'resume' ? <SteerDialog operation={dialog} instance={instance} onClose={close} /> : null}
      {dialog === 'restart' ? <RestartDialog instance={instance} onClose={close} /> : null}
      {dialog === 'revoke' ? <RevokeDialog instance={instance} onClose={close} /> : null}
      {dialog === 'remind' ? <RemindDialog tasks={instance.standing.flatMap((place) => place.tasks ?? [])} onClose={close} /> : null}
    </div>
  );
}
