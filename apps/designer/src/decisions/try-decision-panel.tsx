import type { ResourceDto } from '@liuzhuan/contract';
import type { DecisionOutcome } from '@liuzhuan/feel';
import type { Diagnostic, Result } from '@liuzhuan/kernel';
import { useLocale, useText } from '@liuzhuan/ui';
import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { useHostFunctions } from '../assignment/use-host-functions';
import { useKnowledge } from '../knowledge/knowledge-provider';
import { Field } from '../properties/fields/field';
import { DECISIONS_TEXTS } from './decisions-texts';
import { inputsOf, tryDecision } from './try-decision';

interface TryDecisionProps {
  readonly file: ResourceDto;
  readonly decision: string;
  /** Ids of the rules that matched, to be shown in the table. */
  readonly onMatched: (rules: readonly string[]) => void;
}

/** 试算: inputs in, answer out, with the rows that matched – by the very library the server decides with. */
export function TryDecision({ file, decision, onMatched }: TryDecisionProps) {
  const t = useText(DECISIONS_TEXTS);
  const locale = useLocale();
  const functions = useHostFunctions();
  const model = useKnowledge().decisionModels.find(({ resource }) => resource === file.name);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [outcome, setOutcome] = useState<Result<DecisionOutcome, Diagnostic>>();
  if (!model) return null;
  const inputs = inputsOf(model, decision);
  const run = () => {
    const result = tryDecision(model, decision, Object.fromEntries(inputs.map((name) => [name, typed[name] ?? ''])), functions);
    setOutcome(result);
    onMatched(result.ok ? result.value.matched.flatMap(({ ruleIds }) => ruleIds) : []);
  };
  const rows = outcome?.ok ? outcome.value.matched.filter(({ decisionId }) => decisionId === decision).flatMap(({ ruleIndexes }) => ruleIndexes.map((index) => index + 1)) : [];
  return (
    <section className="dz-card dz-card-body dz-decision-try" aria-label={t('try')}>
      <strong>{t('try')}</strong>
      <p className="dz-quiet dz-field-help">{t('tryHelp')}</p>
      {inputs.map((name) => (
        <Field key={name} label={name}>
          {({ id, describedBy }) => <Input id={id} aria-describedby={describedBy} value={typed[name] ?? ''} onChange={({ target }) => setTyped({ ...typed, [name]: target.value })} onPressEnter={run} />}
        </Field>
      ))}
      <Button type="primary" onClick={run}>
        {t('tryRun')}
      </Button>
      <div role="status" style={{ marginBlockStart: 8 }}>
        {outcome && !outcome.ok ? <Alert type="error" showIcon title={outcome.error.message[locale]} description={outcome.error.cure[locale]} /> : null}
        {outcome?.ok ? (
          <>
            <div>{rows.length > 0 ? t('matched', { rows: rows.join('、') }) : t('noneMatched')}</div>
            <div>
              {t('result')}：<code className="lz-wrap">{JSON.stringify(outcome.value.value, undefined, 1)}</code>
            </div>
            {outcome.value.warnings.map((warning, index) => (
              <div key={index} className="dz-field-warning">
                {warning.message[locale]}
              </div>
            ))}
          </>
        ) : null}
      </div>
    </section>
  );
}
