import type { DiagnosticDto } from '@liuzhuan/contract';
import { useLocale, useText } from '@liuzhuan/ui';
import { HelpButton } from '../help/help-button';
import { useElementName } from '../knowledge/use-element-name';
import { RepairButton } from '../repair/repair-button';
import { FINDINGS_TEXTS } from './findings-texts';
import { SeverityTag } from './severity-tag';
import { useFindingWay } from './use-finding-way';

const WHY = { error: 'whyError', warning: 'whyWarning', info: 'whyInfo' } as const;

interface FindingRowProps {
  readonly diagnostic: DiagnosticDto;
  readonly onShow?: (elementId: string) => void;
  readonly full: boolean;
}

/** One finding. When it stands at an element, the row is the way to it. */
export function FindingRow({ diagnostic, onShow, full }: FindingRowProps) {
  const t = useText(FINDINGS_TEXTS);
  const locale = useLocale();
  const nameOf = useElementName();
  const { elementId, resource, line, column } = diagnostic.location;
  const wayTo = useFindingWay();
  const way = onShow && (wayTo(diagnostic) ?? (elementId === undefined ? undefined : () => onShow(elementId)));
  const place = elementId === undefined ? (resource ?? '') : nameOf(elementId);
  const detail = [
    full && resource !== undefined && elementId !== undefined ? resource : undefined,
    full && line !== undefined ? t('line', { line }) : undefined,
    full && column !== undefined ? t('position', { column }) : undefined,
  ].filter((part) => part !== undefined);
  const content = (
    <>
      <SeverityTag severity={diagnostic.severity} />
      <span className="dz-finding-text lz-wrap">
        <span>{diagnostic.message[locale]}</span>
        <span className="dz-quiet">
          {' '}
          {t('cure')}：{diagnostic.cure[locale]}
        </span>
        {full ? (
          <span className="dz-quiet dz-block">
            {t('why')}：{t(WHY[diagnostic.severity])} · <code>{diagnostic.code}</code>
          </span>
        ) : null}
      </span>
      <span className="dz-finding-place dz-quiet" title={elementId}>
        {[place, ...detail].join(' · ')}
      </span>
    </>
  );
  return (
    <li className="dz-finding-row">
      {way ? (
        <button type="button" className="dz-finding" title={t('show')} onClick={way}>
          {content}
        </button>
      ) : (
        <div className="dz-finding">{content}</div>
      )}
      {onShow ? <RepairButton finding={diagnostic} onShow={onShow} /> : null}
      {onShow ? <HelpButton finding={diagnostic} /> : null}
    </li>
  );
}
