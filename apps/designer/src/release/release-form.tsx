import type { Definition } from '@liuzhuan/contract';
import { ProblemError } from '@liuzhuan/contract';
import { formatInstant, ProblemAlert, useAction, useLocale, useRead, useText } from '@liuzhuan/ui';
import { Alert, App, Button } from 'antd';
import { useEffect, useMemo } from 'react';
import { CheckedFiles } from '../deploy/checked-files';
import { DeployFields } from '../deploy/deploy-fields';
import { DEPLOY_TEXTS } from '../deploy/deploy-texts';
import { DeploymentNumbers } from '../deploy/deployment-numbers';
import { deploymentPlan, mayDeploy } from '../deploy/deployment-plan';
import { OvertakingField } from '../overtaken/overtaking-field';
import { useOvertaking } from '../overtaken/use-overtaking';
import { useWorkspace, useWorkspaceStore } from '../workspace/workspace-context';
import { ActivationField } from './activation-field';
import { instantOfOffice } from './activation-time';
import { NotesField } from './notes-field';
import { RELEASE_TEXTS } from './release-texts';
import { notesOf, sameFiles } from './release-words';
import { useKeptWords } from './use-kept-words';

/** Refusals are shown below the fields. */
const said = () => undefined;

/** What is on the canvas, about to be released: what it touches in numbers, what is in the way, why, when – and only then the button. */
export function ReleaseForm({ definition }: { readonly definition: Definition | undefined }) {
  const t = useText(RELEASE_TEXTS);
  const deploy = useText(DEPLOY_TEXTS);
  const locale = useLocale();
  const { message } = App.useApp();
  const store = useWorkspaceStore();
  const key = useWorkspace((state) => state.key);
  const resources = useWorkspace((state) => state.resources);
  const base = useWorkspace((state) => state.base);
  const latest = definition?.version ?? 0;
  const overtaking = useOvertaking();
  const show = useWorkspace((state) => state.show);
  const reviewed = useRead('readReleaseRule', {}).data?.review ?? false;
  const { mutate, ...check } = useAction('checkDeployment');
  const request = useAction('requestRelease');
  const { words, write, drop } = useKeptWords(key);
  const { note, reason, replaced, notes: ownNotes, time } = words;
  useEffect(() => mutate({ body: { resources: [...resources] } }), [mutate, resources]);
  const compared = useMemo(() => notesOf(definition?.resources, resources, locale), [definition, resources, locale]);
  if (definition && sameFiles(definition.resources, resources)) return <Alert type="info" showIcon role="status" title={t('unchanged', { version: definition.version })} />;

  const plan = deploymentPlan(resources, definition);
  const refused = request.error instanceof ProblemError ? request.error.problem.diagnostics : undefined;
  const diagnostics = refused ?? check.data?.diagnostics;
  const warned = diagnostics?.some(({ severity }) => severity === 'warning') ?? false;
  const activateAt = time === undefined ? undefined : instantOfOffice(time);
  const timely = time === undefined || (activateAt !== undefined && Date.parse(activateAt) > Date.now());
  const why = replaced?.version === latest ? replaced.reason : '';
  const mayReplace = base === latest || why.trim() !== '';
  const send = async () => {
    // What is frozen is what the server keeps as the draft, so that it goes with the draft.
    if (!(await store.getState().saveNow())) return void message.warning(t('saveFirst'), 6);
    const body = { process: key, resources: [...store.getState().resources], note: note.trim(), reason: warned ? reason.trim() : '', notes: ownNotes ?? compared, base, ...(base !== latest && { overtaking: { version: latest, reason: why.trim() } }) };
    // Not by a callback of the mutation: with a release waiting, the form is gone by then.
    const { state, version, activateAt: at } = await request.mutateAsync({ body: { ...body, ...(activateAt !== undefined && { activateAt }) } });
    drop();
    if (state === 'active') void store.getState().load();
    const told = state === 'active' ? deploy('done', { version: version ?? plan.version }) : state === 'scheduled' ? t('timed', { time: formatInstant(at ?? '', locale) }) : t('submitted');
    void message.success(told, 6);
  };
  return (
    <>
      {reviewed ? <Alert type="info" showIcon title={t('reviewDemanded')} /> : null}
      {overtaking ? <OvertakingField overtaking={overtaking} reason={why} onReason={(given) => write({ replaced: { version: latest, reason: given } })} /> : null}
      <DeploymentNumbers plan={plan} />
      {check.error ? <ProblemAlert error={check.error} onRetry={() => mutate({ body: { resources: [...resources] } })} /> : <CheckedFiles diagnostics={diagnostics} onShow={show} />}
      <DeployFields note={note} onNote={(value) => write({ note: value })} reason={warned ? reason : undefined} onReason={(value) => write({ reason: value })} />
      <NotesField value={ownNotes ?? compared} changed={ownNotes !== undefined} onChange={(notes) => write({ notes })} />
      <ActivationField value={time} onChange={(value) => write({ time: value })} reviewed={reviewed} />
      {request.error ? <ProblemAlert error={request.error} /> : null}
      <div>
        <Button type="primary" disabled={!mayDeploy(diagnostics, note, reason) || !timely || !mayReplace} loading={request.isPending} onClick={() => void send().catch(said)}>
          {reviewed ? t('submitReview', { version: plan.version }) : time === undefined ? deploy('deploy', { version: plan.version }) : t('submitTime', { version: plan.version })}
        </Button>
      </div>
    </>
  );
}
