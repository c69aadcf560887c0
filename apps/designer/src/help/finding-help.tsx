import type { DiagnosticDto } from '@liuzhuan/contract';
import { TABLE_EXAMPLES } from '@liuzhuan/lint';
import { DiagramViewer, useLocale, useText } from '@liuzhuan/ui';
import { Drawer, Spin } from 'antd';
import { useEffect, useState } from 'react';
import { SeverityTag } from '../findings/severity-tag';
import { exampleDrawings, type ExampleDrawings } from './example-drawings';
import { ExampleTable } from './example-table';
import { HELP_TEXTS } from './help-texts';

interface FindingHelpProps {
  readonly finding: Pick<DiagnosticDto, 'code' | 'severity' | 'message' | 'cure'>;
  readonly onClose: () => void;
}

/** The page of a code in a drawer: what it says, how to mend it, and two diagrams or tables. */
export function FindingHelp({ finding, onClose }: FindingHelpProps) {
  const t = useText(HELP_TEXTS);
  const locale = useLocale();
  const [drawings, setDrawings] = useState<ExampleDrawings | 'none'>();
  const tables = TABLE_EXAMPLES.find(({ code }) => code === finding.code);
  useEffect(() => {
    let outdated = false;
    void exampleDrawings(finding.code).then((found) => (outdated ? undefined : setDrawings(found ?? 'none')));
    return () => void (outdated = true);
  }, [finding.code]);
  return (
    <Drawer open size={720} title={t('open')} onClose={onClose}>
      <div className="dz-stack">
        <p style={{ margin: 0 }}>
          <SeverityTag severity={finding.severity} /> <code>{finding.code}</code>
        </p>
        <p style={{ margin: 0 }}>{finding.message[locale]}</p>
        <p style={{ margin: 0 }}>
          <strong>{t('mend')}：</strong>
          {finding.cure[locale]}
        </p>
        {drawings === undefined ? <Spin /> : null}
        {drawings === 'none' && !tables ? <p className="dz-quiet">{t('noExample')}</p> : null}
        {drawings && drawings !== 'none' ? (
          <>
            {(['bad', 'good'] as const).map((side) => (
              <section key={side} aria-label={t(side)}>
                <h3 style={{ fontSize: 14, margin: '0 0 4px' }}>{t(side)}</h3>
                <DiagramViewer xml={drawings[side]} height={230} whole />
              </section>
            ))}
          </>
        ) : null}
        {tables
          ? (['bad', 'good'] as const).map((side) => (
              <section key={side} aria-label={t(`${side}Table`)}>
                <h3 style={{ fontSize: 14, margin: '0 0 4px' }}>{t(`${side}Table`)}</h3>
                <ExampleTable table={tables[side]} />
              </section>
            ))
          : null}
      </div>
    </Drawer>
  );
}
