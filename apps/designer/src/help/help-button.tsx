import { QuestionCircleOutlined } from '@ant-design/icons';
import { useText } from '@liuzhuan/ui';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { DiagnosticDto } from '@liuzhuan/contract';
import { HELP_TEXTS } from './help-texts';

// Examples and viewer come when somebody asks.
const FindingHelp = lazy(() => import('./finding-help').then((module) => ({ default: module.FindingHelp })));

/** Opens the page of a finding's code. */
export function HelpButton({ finding }: { readonly finding: Pick<DiagnosticDto, 'code' | 'severity' | 'message' | 'cure'> }) {
  const t = useText(HELP_TEXTS);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" type="text" icon={<QuestionCircleOutlined />} aria-label={`${t('open')} ${finding.code}`} title={t('open')} onClick={() => setOpen(true)} />
      {open ? (
        <Suspense fallback={null}>
          <FindingHelp finding={finding} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
