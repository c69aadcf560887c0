import type { Instance } from '@liuzhuan/contract';
import { TimeText, useRead, useText } from '@liuzhuan/ui';
import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import { useTabTitle } from '../shell/page';
import { PageQuery } from '../states/page-query';
import { CaseFacts } from './case-facts';
import { CASE_TEXTS } from './case-texts';
import { PrintDiagrams } from './print-diagrams';
import { PrintDocuments } from './print-documents';
import { PrintForms } from './print-forms';
import { PrintOpinions } from './print-opinions';
import './case.css';
import './print.css';

/** `/cases/:id/print`: the case as it belongs on paper, without the frame. */
export function CasePrintPage() {
  const { id = '' } = useParams();
  const query = useRead('readInstance', { path: { id } });
  return <PageQuery query={query}>{(instance) => <CasePrint instance={instance} />}</PageQuery>;
}

function CasePrint({ instance }: { readonly instance: Instance }) {
  const t = useText(CASE_TEXTS);
  useTabTitle(instance.title);
  return (
    <main className="desk-paper">
      <div className="desk-paper-tools lz-no-print">
        <Link to={`/cases/${encodeURIComponent(instance.id)}`}>{t('back')}</Link>
        <Button type="primary" size="large" onClick={() => window.print()}>
          {t('print')}
        </Button>
      </div>
      <h1>{instance.title}</h1>
      <CaseFacts instance={instance} relative={false} />
      <PrintForms forms={instance.forms ?? []} />
      <PrintOpinions opinions={instance.opinions} />
      <PrintDocuments instance={instance.id} />
      <PrintDiagrams diagrams={instance.diagrams} />
      <p className="desk-paper-foot">
        {instance.number} · {t('printedAt')} <TimeText at={new Date().toISOString()} relative={false} />
      </p>
    </main>
  );
}
