import { useLocale, useText } from '@liuzhuan/ui';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useHostFunctions } from '../assignment/use-host-functions';
import { FEEL_TEXTS } from './feel-texts';
import { tryExpression, type TryOutcome } from './try-expression';

/** Values in, result out, in the browser. */
export function TryFeel({ source, names }: { readonly source: string; readonly names: readonly string[] }) {
  const t = useText(FEEL_TEXTS);
  const locale = useLocale();
  const functions = useHostFunctions();
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const [outcome, setOutcome] = useState<TryOutcome>();
  const run = () => setOutcome(tryExpression(source, Object.fromEntries(names.map((name) => [name, values[name] ?? ''])), functions));
  return (
    <details className="dz-try">
      <summary>{t('try')}</summary>
      {names.map((name) => (
        <div key={name} className="dz-try-row">
          <span className="lz-wrap">{name}</span>
          <Input size="small" aria-label={t('tryValue', { name })} value={values[name] ?? ''} onChange={({ target }) => setValues({ ...values, [name]: target.value })} onPressEnter={run} />
        </div>
      ))}
      {names.length > 0 ? <div className="dz-quiet dz-field-help">{t('tryHelp')}</div> : null}
      <Button size="small" onClick={run}>
        {t('tryRun')}
      </Button>
      <output className="dz-try-result">
        {outcome === undefined ? null : 'notJson' in outcome ? t('notJson', { name: outcome.notJson }) : `${t('result')}：${JSON.stringify(outcome.value)}`}
        {outcome && 'warnings' in outcome ? outcome.warnings.map((warning) => <div key={warning.zh}>{warning[locale]}</div>) : null}
      </output>
    </details>
  );
}
