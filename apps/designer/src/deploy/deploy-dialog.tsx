import { ProblemError, type ResourceDto } from '@liuzhuan/contract';
import { ProblemAlert, useAction, useApi, useRead, useText } from '@liuzhuan/ui';
import { App, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { useKnowledge } from '../knowledge/knowledge-provider';
import { DESIGNER_TEXTS } from '../shell/designer-texts';
import { useWorkspace, useWorkspaceStore } from '../workspace/workspace-context';
import { DeployFields } from './deploy-fields';
import { DEPLOY_TEXTS } from './deploy-texts';
import { DeployVerdict } from './deploy-verdict';
import { DeploymentNumbers } from './deployment-numbers';
import { deploymentPlan, mayDeploy } from './deployment-plan';

/** 发布: what it touches in numbers, what is in the way, why – and only then the button. */
export function DeployDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText(DEPLOY_TEXTS);
  const common = useText(DESIGNER_TEXTS);
  const { message } = App.useApp();
  const client = useApi();
  const store = useWorkspaceStore();
  const key = useWorkspace((state) => state.key);
  const resources = useWorkspace((state) => state.resources);
  const deployed = useWorkspace((state) => state.version) !== undefined;
  const { processName } = useKnowledge();
  const definition = useRead('readDefinition', { path: { id: key } }, { enabled: deployed });
  const { mutate, ...check } = useAction('checkDeployment');
  const deploy = useAction('deploy');
  const [note, setNote] = useState('');
  const [reason, setReason] = useState('');
  useEffect(() => mutate({ body: { resources: [...resources] } }), [mutate, resources]);

  const plan = deploymentPlan(resources, definition.data);
  const diagnostics = check.data?.diagnostics;
  const warnings = diagnostics?.filter(({ severity }) => severity === 'warning').length ?? 0;
  const finish = async () => {
    // Without its draft the process is what is in force.
    await client('discardDraft', { path: { key } });
    await store.getState().load();
    void message.success(t('done', { version: store.getState().version ?? plan.version }), 6);
    onClose();
  };
  const run = (files: readonly ResourceDto[]) =>
    deploy.mutate(
      { body: { resources: [...files], note: warnings > 0 ? `${note.trim()}\n${t('reasonPrefix')}${reason.trim()}` : note.trim() } },
      { onSuccess: () => void finish() },
    );
  const refused = deploy.error instanceof ProblemError ? deploy.error.problem.diagnostics : undefined;
  return (
    <Modal
      open
      width={680}
      title={t('title', { name: processName || key })}
      okText={t('deploy', { version: plan.version })}
      cancelText={common('cancel')}
      okButtonProps={{ disabled: !mayDeploy(diagnostics, note, reason) || (deployed && !definition.data) }}
      confirmLoading={deploy.isPending}
      onOk={() => run(resources)}
      onCancel={onClose}
    >
      <div className="dz-stack">
        <DeploymentNumbers plan={plan} />
        {check.error ? <ProblemAlert error={check.error} onRetry={() => mutate({ body: { resources: [...resources] } })} /> : <DeployVerdict diagnostics={refused ?? diagnostics} onShow={onClose} />}
        {deploy.error ? <ProblemAlert error={deploy.error} /> : null}
        <DeployFields note={note} onNote={setNote} reason={warnings > 0 ? reason : undefined} onReason={setReason} />
      </div>
    </Modal>
  );
}
