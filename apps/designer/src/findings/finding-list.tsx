import type { DiagnosticDto } from '@liuzhuan/contract';
import { useText } from '@liuzhuan/ui';
import { FindingRow } from './finding-row';
import './findings.css';
import { FINDINGS_TEXTS } from './findings-texts';
import { sortFindings } from './sort-findings';

interface FindingListProps {
  readonly diagnostics: readonly DiagnosticDto[];
  /** Called with the element's id when a located finding is chosen. */
  readonly onShow?: (elementId: string) => void;
  /** With position and why it matters. */
  readonly full?: boolean;
}

/** Every finding with what, where, and how to mend it. */
export function FindingList({ diagnostics, onShow, full = false }: FindingListProps) {
  const t = useText(FINDINGS_TEXTS);
  if (diagnostics.length === 0) return <p className="dz-quiet dz-none">{t('none')}</p>;
  return (
    <ul className="dz-findings" aria-label={t('findings')}>
      {sortFindings(diagnostics).map((diagnostic, index) => (
        <FindingRow key={`${diagnostic.code}.${diagnostic.location.elementId ?? ''}.${index}`} diagnostic={diagnostic} onShow={onShow} full={full} />
      ))}
    </ul>
  );
}
