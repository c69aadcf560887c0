import { RightOutlined } from '@ant-design/icons';
import type { DefinitionSummary } from '@liuzhuan/contract';
import { formatInstant, useLocale, useText } from '@liuzhuan/ui';
import { Link } from 'react-router';
import { START_TEXTS } from './start-texts';

export function StartCard({ definition }: { readonly definition: DefinitionSummary }) {
  const t = useText(START_TEXTS);
  const locale = useLocale();
  return (
    <li className="desk-panel desk-row" style={{ minHeight: 64 }}>
      <div>
        <Link className="desk-row-title" to={`/start/${encodeURIComponent(definition.key)}`} data-row>
          {definition.name}
        </Link>
        <div className="desk-facts">
          <span>{t('version', { version: definition.version })}</span>
          <span>
            {t('inForceSince')} {formatInstant(definition.deployedAt, locale)}
          </span>
        </div>
      </div>
      <RightOutlined aria-hidden className="desk-quiet" />
    </li>
  );
}
