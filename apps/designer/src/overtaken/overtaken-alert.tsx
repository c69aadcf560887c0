import { formatInstant, useLocale, useText } from '@liuzhuan/ui';
import { Alert, Space } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { comparisonPath } from '../comparison/comparison-path';
import { OVERTAKEN_TEXTS } from './overtaken-texts';
import { releasedWords } from './released-words';
import type { Overtaking } from './use-overtaking';

interface OvertakenAlertProps {
  readonly overtaking: Overtaking;
  /** One line, without who released the newer version and why. */
  readonly brief?: boolean;
  /** What can be done about it. */
  readonly action: ReactNode;
}

/** Which version is in force by now, by whom and why, with the way to what differs. */
export function OvertakenAlert({ overtaking: { base, definition, drawn }, brief = false, action }: OvertakenAlertProps) {
  const t = useText(OVERTAKEN_TEXTS);
  const locale = useLocale();
  const { key, version: latest, versions } = definition;
  const rowOf = (wanted: number) => versions.find(({ version }) => version === wanted);
  const [from, inForce] = [rowOf(base), rowOf(latest)];
  const title = drawn ? t(base === 0 ? 'overtakenFirst' : 'overtaken', { base, latest }) : t('stale', { base, latest });
  const words = releasedWords(definition, formatInstant(definition.deployedAt, locale), drawn, t);
  const links = (
    <>
      {from ? <Link to={comparisonPath(key, from, inForce)}>{t('between', { base, latest })}</Link> : null}
      {drawn && inForce ? <Link to={comparisonPath(key, inForce, inForce)}>{t('againstDraft', { latest })}</Link> : null}
    </>
  );
  const line = (
    <Space wrap size={[16, 4]}>
      <span className="lz-wrap">{brief ? title : words}</span>
      {links}
    </Space>
  );
  // Above the canvas it is one line: the drawing gets the room.
  return <Alert type="warning" showIcon banner={brief} role="alert" title={brief ? line : title} description={brief ? undefined : line} action={action} />;
}
