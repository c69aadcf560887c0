import { describeHistory, type HistoryRecord } from '@liuzhuan/engine';
import { isJsonObject, type Json } from '@liuzhuan/kernel';
import type { Standing } from '@liuzhuan/simulator';
import { useLocale, useText } from '@liuzhuan/ui';
import { Tabs } from 'antd';
import { useElementName } from '../knowledge/use-element-name';
import { CaseVariables } from '../watch/case-variables';
import { clockText } from './office-time';
import { SIMULATION_TEXTS } from './simulation-texts';
import { usePeople } from './use-people';

/** 经过, 决策, 变量: what happened, what was decided by which rule, and what the case knows. */
export function RecordsPanel({ standing }: { readonly standing: Standing }) {
  const t = useText(SIMULATION_TEXTS);
  const variables = Object.values(standing.cases[0]?.state.scopes ?? {}).find(({ parent }) => parent === undefined)?.variables ?? {};
  const told = standing.history.filter(({ kind }) => kind !== 'step');
  const items = [
    { key: 'history', label: t('history'), children: <HistoryList history={told} /> },
    { key: 'decisions', label: t('decisions'), children: <DecisionList history={told.filter(({ kind }) => kind === 'decision.made')} /> },
    { key: 'variables', label: t('variables'), children: <CaseVariables variables={variables} /> },
  ];
  return (
    <section className="dz-card dz-card-body" aria-label={t('record')}>
      <Tabs size="small" items={items} />
    </section>
  );
}

function HistoryList({ history }: { readonly history: readonly HistoryRecord[] }) {
  const t = useText(SIMULATION_TEXTS);
  const locale = useLocale();
  const { nameOf } = usePeople();
  return (
    <ol className="dz-plain dz-sim-history" reversed>
      {[...history].reverse().map(({ instance, seq, kind, data, at, actor }) => (
        <li key={`${instance} ${seq}`} data-kind={kind}>
          <span className="lz-wrap">{describeHistory(kind, data, nameOf)[locale]}</span>
          <span className="dz-quiet dz-block">
            {clockText(at, locale)} · {actor === null ? t('system') : nameOf(actor)}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** Numbers of the rows that applied in the table itself; tables it asks say theirs in their own line. */
function rowsOf(rules: Json | undefined, decision: Json | undefined): readonly number[] {
  const matched = Array.isArray(rules) ? (rules as readonly Json[]).filter(isJsonObject) : [];
  return matched.filter(({ decisionId }) => decisionId === decision).flatMap(({ ruleIndexes }) => (Array.isArray(ruleIndexes) ? (ruleIndexes as readonly Json[]).map((index) => Number(index) + 1) : []));
}

function DecisionList({ history }: { readonly history: readonly HistoryRecord[] }) {
  const t = useText(SIMULATION_TEXTS);
  const locale = useLocale();
  const nameOf = useElementName();
  if (history.length === 0) return <p className="dz-quiet">{t('noDecisions')}</p>;
  return (
    <ul className="dz-plain dz-sim-history">
      {history.map(({ instance, seq, data: { decision, inputs, output, rules }, at }) => {
        const rows = rowsOf(rules, decision);
        return (
          <li key={`${instance} ${seq}`}>
            <strong>{nameOf(String(decision))}</strong> {rows.length > 0 ? t('rows', { rows: rows.join('、') }) : t('noRow')}
            <span className="dz-block lz-wrap">
              {t('inputs')} <code>{JSON.stringify(inputs)}</code>
            </span>
            <span className="dz-block lz-wrap">
              {t('output')} <code>{JSON.stringify(output)}</code>
            </span>
            <span className="dz-quiet dz-block">{clockText(at, locale)}</span>
          </li>
        );
      })}
    </ul>
  );
}
