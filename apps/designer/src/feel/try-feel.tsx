import { useLocale, useText } from '@liuzhuan/ui';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useHostFunctions } from '../assignment/use-host-functions';
import { exampleOf } from '../knowledge/examples-of';
import { useExampleWorld } from '../knowledge/use-example-world';
import { useVariables } from '../knowledge/use-variables';
import type { Expected } from './check-types';
import { FEEL_TEXTS } from './feel-texts';
import { tryExpression, type TryOutcome } from './try-expression';

interface TryFeelProps {
  readonly source: string;
  readonly names: readonly string[];
  readonly expected?: Expected;
}

/** Values in, result out, in the browser. The values are examples of the fields and variables until others are typed. */
export function TryFeel({ source, names, expected }: TryFeelProps) {
  const t = useText(FEEL_TEXTS);
  const locale = useLocale();
  const functions = useHostFunctions();
  const world = useExampleWorld();
  const { here } = useVariables();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [outcome, setOutcome] = useState<TryOutcome>();
  const variableOf = (name: string) => here.find((variable) => variable.name === name);
  const valueOf = (name: string) => {
    const variable = variableOf(name);
    const example = variable && exampleOf(variable, world);
    return typed[name] ?? (example === undefined ? '' : JSON.stringify(example));
  };
  const run = () => setOutcome(tryExpression(source, Object.fromEntries(names.map((name) => [name, valueOf(name)])), functions));
  const put = (name: string) => (value: string) => setTyped({ ...typed, [name]: value });
  const words = (value: unknown) => (expected === 'flag' && typeof value === 'boolean' ? t(value ? 'yes' : 'no') : JSON.stringify(value));
  return (
    <details className="dz-try">
      <summary>{t('try')}</summary>
      {names.map((name) => {
        const values = variableOf(name)?.values;
        return (
          <div key={name} className="dz-try-row">
            <span className="lz-wrap">{name}</span>
            {values ? (
              <Select
                size="small"
                aria-label={t('tryValue', { name })}
                value={valueOf(name)}
                options={values.map(({ value, label }) => ({ value: JSON.stringify(value), label: label === value ? label : `${label}（${String(value)}）` }))}
                onChange={put(name)}
              />
            ) : (
              <Input size="small" aria-label={t('tryValue', { name })} value={valueOf(name)} onChange={({ target }) => put(name)(target.value)} onPressEnter={run} />
            )}
          </div>
        );
      })}
      {names.length > 0 ? <div className="dz-quiet dz-field-help">{t('tryHelp')}</div> : null}
      <Button size="small" onClick={run}>
        {t('tryRun')}
      </Button>
      <output className="dz-try-result">
        {outcome === undefined ? null : 'notJson' in outcome ? t('notJson', { name: outcome.notJson }) : `${t('result')}：${words(outcome.value)}`}
        {outcome && 'warnings' in outcome ? outcome.warnings.map((warning) => <div key={warning.zh}>{warning[locale]}</div>) : null}
      </output>
    </details>
  );
}
