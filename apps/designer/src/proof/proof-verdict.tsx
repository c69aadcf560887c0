import { useText } from '@liuzhuan/ui';
import { Alert } from 'antd';
import { PROOF_TEXTS } from './proof-texts';
import { type ProcessProof, STATE_LIMIT } from './prove-drawing';

interface ProofVerdictProps {
  readonly proof: ProcessProof;
  readonly milliseconds: number | undefined;
}

const LOOKS = {
  sound: { type: 'success', title: 'sound', text: 'soundText' },
  unsound: { type: 'error', title: 'unsound', text: 'unsoundText' },
  'not-decided': { type: 'warning', title: 'notDecided', text: 'notDecidedText' },
} as const;

/** The verdict on one process, in words. */
export function ProofVerdict({ proof, milliseconds }: ProofVerdictProps) {
  const t = useText(PROOF_TEXTS);
  const { type, title, text } = LOOKS[proof.verdict];
  const count = proof.findings.filter(({ severity }) => severity === 'error').length;
  const time = milliseconds === undefined ? '–' : t('milliseconds', { count: Math.max(1, Math.round(milliseconds)) });
  return (
    <Alert
      type={type}
      showIcon
      role="status"
      title={t(title, { name: proof.name, count })}
      description={t(text, { states: proof.states, nodes: proof.nodes, time, limit: STATE_LIMIT })}
    />
  );
}
