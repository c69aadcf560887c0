import { useText } from '@liuzhuan/ui';
import { Alert, Button, Progress } from 'antd';
import { useWorkspace } from '../workspace/workspace-context';
import { PROOF_TEXTS } from './proof-texts';
import { prove, stopProof, useProofStore } from './proof-store';
import { STATE_LIMIT } from './prove-drawing';

/** How far the search is, with a stop button; or why there is no result. Nothing once it is done. */
export function ProofStatus() {
  const t = useText(PROOF_TEXTS);
  const state = useProofStore((store) => store.state);
  const hasEarlier = useProofStore((store) => store.proof !== undefined);
  const resources = useWorkspace((workspace) => workspace.resources);
  if (state.phase === 'done') return null;
  const again = (
    <Button size="small" onClick={() => prove(resources)}>
      {t('again')}
    </Button>
  );
  const stop = (
    <Button size="small" onClick={stopProof}>
      {t('stop')}
    </Button>
  );
  const earlier = hasEarlier ? t('earlier') : undefined;
  if (state.phase === 'failed') return <Alert type="error" showIcon role="alert" title={t('failed', { message: state.message })} action={again} />;
  if (state.phase === 'stopped') return <Alert type="warning" showIcon role="status" title={t('stopped')} description={earlier} action={again} />;
  if (state.phase === 'waiting') return <Alert type="info" showIcon role="status" title={t('waiting')} description={earlier} />;
  const share = Math.round((100 * state.states) / STATE_LIMIT);
  return (
    <Alert
      type="info"
      showIcon
      role="status"
      title={t('running', { states: state.states, waiting: state.waiting })}
      description={<Progress percent={share} size="small" showInfo={false} aria-label={t('running', { states: state.states, waiting: state.waiting })} />}
      action={stop}
    />
  );
}
