import { useRead, useText } from '@liuzhuan/ui';
import { Button, Tag } from 'antd';
import { useNavigate } from 'react-router';
import { useKnowledge } from '../knowledge/knowledge-provider';
import { useTabTitle } from '../shell/page';
import { SaveStatus } from '../workspace/save-status';
import { useWorkspace } from '../workspace/workspace-context';
import { PROCESS_TEXTS } from './process-texts';

/** Name, version in force, where the draft stands, and the one large step: 发布. */
export function ProcessHeader() {
  const t = useText(PROCESS_TEXTS);
  const key = useWorkspace((state) => state.key);
  const opened = useWorkspace((state) => state.version);
  const { processName } = useKnowledge();
  const summary = useRead('listDefinitions', {}).data?.find((definition) => definition.key === key);
  // What others released meanwhile is in force, too.
  const version = summary?.version ?? opened;
  const navigate = useNavigate();
  const name = processName || summary?.name || key;
  useTabTitle(name);
  return (
    <header className="dz-process-head">
      <h1 className="lz-wrap">{name}</h1>
      <code className="dz-quiet">{key}</code>
      <Tag color={version === undefined ? 'default' : 'blue'}>{version === undefined ? t('notDeployed') : t('inForce', { version })}</Tag>
      <div className="dz-head-tools">
        <SaveStatus />
        <Button type="primary" onClick={() => void navigate(`/processes/${encodeURIComponent(key)}/release`)}>
          {t('deploy')}
        </Button>
      </div>
    </header>
  );
}
