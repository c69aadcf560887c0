import { useText } from '@liuzhuan/ui';
import { Badge } from 'antd';
import { NavLink } from 'react-router';
import { countFindings } from '../findings/sort-findings';
import { useFindings } from '../findings/use-findings';
import { PROCESS_TEXTS } from './process-texts';

export const TABS = ['canvas', 'check', 'proof', 'simulation', 'comparison', 'decisions', 'forms', 'release', 'versions', 'migration', 'backtest', 'runs'] as const;
export type TabName = (typeof TABS)[number];

/** The pages of a process; the number beside 校验 counts errors. */
export function ProcessTabs({ processKey }: { readonly processKey: string }) {
  const t = useText(PROCESS_TEXTS);
  const { errors } = countFindings(useFindings().diagnostics);
  return (
    <nav className="dz-tabs" aria-label={t('pages')}>
      {TABS.map((tab) => (
        <NavLink key={tab} to={`/processes/${encodeURIComponent(processKey)}/${tab}`}>
          {t(tab)} {tab === 'check' && errors > 0 ? <Badge count={errors} size="small" /> : null}
        </NavLink>
      ))}
    </nav>
  );
}
