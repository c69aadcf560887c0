import { type ActionResult, type Definition } from '@liuzhuan/contract';
import { useRead, useText } from '@liuzhuan/ui';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { ResultPanel } from '../result/result-panel';
import { Page } from '../shell/page';
import { EmptyState } from '../states/empty-state';
import { PageQuery } from '../states/page-query';
import { StartChoice } from './start-choice';
import { StartForm } from './start-form';
import { START_TEXTS } from './start-texts';

/** `/start/:key`: the start form, then what happened and who has it now. */
export function StartFormPage() {
  const { key = '' } = useParams();
  const query = useRead('readDefinition', { path: { id: key } });
  return <PageQuery query={query}>{(definition) => <StartFormView key={key} definition={definition} />}</PageQuery>;
}

function StartFormView({ definition }: { readonly definition: Definition }) {
  const t = useText(START_TEXTS);
  const [result, setResult] = useState<ActionResult>();
  const [chosen, setChosen] = useState<string>();
  const { starts } = definition;
  const isOpen = starts.length > 1;
  const start = isOpen ? starts.find(({ node }) => node === chosen) : undefined;
  const content = result ? (
    <ResultPanel result={result} />
  ) : definition.startable ? (
    <>
      {isOpen ? <StartChoice starts={starts} chosen={start?.node} onChoose={setChosen} /> : null}
      {!isOpen || start ? <StartForm key={start?.node} definition={definition} start={start} onStarted={setResult} /> : null}
    </>
  ) : (
    <EmptyState title={t('notStartable')} text={t('notStartableText')} action={<Link to="/start">{t('back')}</Link>} />
  );
  return (
    <Page title={t('beginNamed', { name: definition.name })} note={t('version', { version: definition.version })} tools={<Link to="/start">{t('back')}</Link>}>
      {content}
    </Page>
  );
}
