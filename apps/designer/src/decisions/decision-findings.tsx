import type { DiagnosticDto } from '@liuzhuan/contract';
import { useLocale, useText } from '@liuzhuan/ui';
import { Button } from 'antd';
import { FINDINGS_TEXTS } from '../findings/findings-texts';
import { SeverityTag } from '../findings/severity-tag';
import { useFindings } from '../findings/use-findings';
import { useKnowledge } from '../knowledge/knowledge-provider';
import { DECISIONS_TEXTS } from './decisions-texts';
import { findingsOfDecision, missingRow, rowsOf } from './findings-of-decision';

interface DecisionFindingsProps {
  readonly file: string;
  readonly decision: string;
  /** Ids of the rows a finding speaks of, to be shown in the table. */
  readonly onShow: (rows: readonly string[]) => void;
  /** Adds the row that is missing. */
  readonly onAdd: (tests: readonly string[]) => void;
}

/** 缺漏与重叠: what was found in the table on screen, row by row, with the one click that adds what is missing. */
export function DecisionFindings({ file, decision, onShow, onAdd }: DecisionFindingsProps) {
  const t = useText(DECISIONS_TEXTS);
  const words = useText(FINDINGS_TEXTS);
  const { diagnostics, checking, failed } = useFindings();
  const model = useKnowledge().decisionModels.find(({ resource }) => resource === file);
  if (!model) return null;
  const found = findingsOfDecision(diagnostics, model, decision);
  return (
    <section className="dz-card dz-card-body dz-decision-findings" aria-label={t('coverage')}>
      <strong>{t('coverage')}</strong>
      <p className="dz-quiet dz-field-help" role="status">
        {checking ? t('coverageChecking') : failed !== undefined ? words('checkFailed') : found.length === 0 ? t('coverageNone') : t('coverageHelp')}
      </p>
      <ul className="dz-findings" aria-label={t('coverage')}>
        {found.map((finding, index) => (
          <DecisionFinding key={`${finding.code}.${index}`} finding={finding} onShow={onShow} onAdd={onAdd} />
        ))}
      </ul>
    </section>
  );
}

function DecisionFinding({ finding, onShow, onAdd }: { readonly finding: DiagnosticDto } & Pick<DecisionFindingsProps, 'onShow' | 'onAdd'>) {
  const t = useText(DECISIONS_TEXTS);
  const locale = useLocale();
  const rows = rowsOf(finding);
  const missing = missingRow(finding);
  return (
    <li className="dz-decision-finding">
      <button type="button" className="dz-finding" title={t('showRows')} onClick={() => onShow(rows)}>
        <SeverityTag severity={finding.severity} />
        <span className="dz-finding-text lz-wrap">
          {finding.message[locale]}
          <span className="dz-quiet dz-block">{finding.cure[locale]}</span>
        </span>
      </button>
      {missing ? (
        <Button size="small" title={t('addRowHelp')} onClick={() => onAdd(missing)}>
          {t('addRow')}
        </Button>
      ) : null}
    </li>
  );
}
