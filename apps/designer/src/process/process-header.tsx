import { useRead, useText } from '@liuzhuan/ui';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { DeployDialog } from '../deploy/deploy-dialog';
import { useKnowledge } from '../knowledge/knowledge-provider';
import { useTabTitle } from '../shell/page';
import { SaveStatus } from '../workspace/save-status';
import { useWorkspace } from '../workspace/workspace-context';
import { PROCESS_TEXTS } from './process-texts';

/** Name, version in force, where the draft stands, and the one large step: 发布. */
export function ProcessHeader() {
  const t = useText(PROCESS_TEXTS);
  const key = useWorkspace((state) => state.key);
  const version = useWorkspace((state) => state.version);
  const { processName } = useKnowledge();
  const summary = useRead('listDefinitions', {}).data?.find((definition) => definition.key === key);
  const [deploying, setDeploying] = useState(false);
  const name = processName || summary?.name || key;
  useTabTitle(name);
  return (
    <header className="dz-process-head">
      <h1 className="lz-wrap">{name}</h1>
      <code className="dz-quiet">{key}</code>
      <Tag color={version === undefined ? 'default' : 'blue'}>{version === undefined ? t('notDeployed') : t('inForce', { version })}</Tag>
      <div className="dz-head-tools">
        <SaveStatus />
        <Button type="primary" onClick={() => setDeploying(true)}>
          {t('deploy')}
        </Button>
      </div>
      {deploying ? <DeployDialog onClose={() => setDeploying(false)} /> : null}
    </header>
  );
}
