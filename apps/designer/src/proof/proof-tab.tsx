import { useLocale, useText } from '@liuzhuan/ui';
import type { Finding } from '@liuzhuan/soundness';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { HelpButton } from '../help/help-button';
import { SeverityTag } from '../findings/severity-tag';
import { sortFindings } from '../findings/sort-findings';
import { RepairButton } from '../repair/repair-button';
import { useWorkspace } from '../workspace/workspace-context';
import { drawingOf } from '../workspace/workspace-state';
import { PathPlayer } from './path-player';
import { ProofStatus } from './proof-status';
import { useProofStore } from './proof-store';
import { PROOF_TEXTS } from './proof-texts';
import { ProofVerdict } from './proof-verdict';
import './proof.css';

/** What tells one finding from the others, also after it was proven again. */
const keyOf = ({ code, elementIds }: Finding) => [code, ...elementIds].join(' ');

/** 证明: what the process can do, tried to the last state while it is drawn; each mistake with the way that leads there. */
export function ProofTab() {
  const t = useText(PROOF_TEXTS);
  const xml = useWorkspace((state) => drawingOf(state)?.content);
  const resource = useWorkspace((state) => drawingOf(state)?.name);
  const { state, proof } = useProofStore();
  const [chosen, setChosen] = useState<string>();
  const own = proof?.proofs.filter((each) => each.resource === resource) ?? [];
  const findings = sortFindings(own.flatMap((each) => each.findings));
  const finding = findings.find((each) => keyOf(each) === chosen) ?? findings.find(({ severity }) => severity === 'error');
  return (
    <div className="dz-tab-page dz-stack">
      <ProofStatus />
      {own.map((each) => (
        <ProofVerdict key={each.process} proof={each} milliseconds={state.phase === 'done' ? state.milliseconds : undefined} />
      ))}
      {proof?.unproven.map(({ process }) => <Alert key={process} type="warning" showIcon role="status" title={t('unproven', { name: process })} />)}
      {proof && proof.proofs.length + proof.unproven.length === 0 ? <Alert type="warning" showIcon role="status" title={t('nothing')} /> : null}
      <div className="dz-proof">
        <FindingChoice findings={findings} chosen={finding} onChoose={(each) => setChosen(keyOf(each))} />
        {xml === undefined ? null : <PathPlayer xml={xml} finding={finding} subject={finding ? keyOf(finding) : ''} />}
      </div>
    </div>
  );
}

interface FindingChoiceProps {
  readonly findings: readonly Finding[];
  readonly chosen: Finding | undefined;
  readonly onChoose: (finding: Finding) => void;
}

function FindingChoice({ findings, chosen, onChoose }: FindingChoiceProps) {
  const t = useText(PROOF_TEXTS);
  const locale = useLocale();
  const show = useWorkspace((state) => state.show);
  if (findings.length === 0) return <p className="dz-card dz-quiet dz-none">{t('none')}</p>;
  return (
    <ul className="dz-card dz-findings dz-proof-findings" aria-label={t('findings')}>
      {findings.map((finding) => (
        <li key={keyOf(finding)} data-code={finding.code}>
          <button type="button" className="dz-finding" aria-pressed={finding === chosen} onClick={() => onChoose(finding)}>
            <SeverityTag severity={finding.severity} />
            <span className="dz-finding-text lz-wrap">
              {finding.message[locale]}
              <span className="dz-quiet dz-block">{finding.cure[locale]}</span>
            </span>
          </button>
          {finding === chosen && finding.elementIds[0] !== undefined ? (
            <div className="dz-proof-acts">
              <Button size="small" onClick={() => show(finding.elementIds[0] ?? '')}>
                {t('canvas')}
              </Button>
              <RepairButton finding={finding} />
              <HelpButton finding={finding} />
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
