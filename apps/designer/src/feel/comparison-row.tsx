import { useLocale, useText } from '@liuzhuan/ui';
import { Input, InputNumber, Select } from 'antd';
import { useCommitted } from '../editing/use-committed';
import { useVariables } from '../knowledge/use-variables';
import { KIND_WORDS, type ValueKind, type Variable } from '../knowledge/variable';
import { type Comparison, type Operator, OPERATORS } from './comparison';
import { variableAt } from './condition-words';
import { FEEL_TEXTS } from './feel-texts';

interface ComparisonRowProps {
  /** From 1, for the labels. */
  readonly index: number;
  readonly comparison: Comparison;
  readonly onChange: (comparison: Comparison) => void;
}

const ORDERED: ReadonlySet<ValueKind> = new Set(['number', 'date', 'moment', 'time', 'any']);
const NO_VALUE: ReadonlySet<Operator> = new Set(['known', 'unknown']);

/** The variable itself, or what is in it: a context is not compared as a whole. */
const pathsOf = (variables: readonly Variable[], before = ''): readonly { readonly path: string; readonly variable: Variable }[] =>
  variables.flatMap((variable) =>
    variable.kind === 'context' && variable.entries ? pathsOf(variable.entries, `${before}${variable.name}.`) : variable.kind === 'list' ? [] : [{ path: `${before}${variable.name}`, variable }],
  );

/** What a new variable is compared with at first. */
function firstValue(variable: Variable | undefined): Comparison['value'] {
  if (variable?.values?.[0]) return variable.values[0].value as Comparison['value'];
  return variable?.kind === 'flag' ? true : null;
}

/** Variable, comparison, value: three choices. */
export function ComparisonRow({ index, comparison, onChange }: ComparisonRowProps) {
  const t = useText(FEEL_TEXTS);
  const locale = useLocale();
  const { here } = useVariables();
  const paths = pathsOf(here);
  const variable = variableAt(comparison.variable, here);
  const kind = variable?.kind ?? 'any';
  const operators = OPERATORS.filter((operator) => !['<', '<=', '>', '>='].includes(operator) || ORDERED.has(kind));
  const known = comparison.variable === '' || paths.some(({ path }) => path === comparison.variable);
  const options = paths.map(({ path, variable: { from, kind: of } }) => ({ value: path, label: `${path}（${KIND_WORDS[of][locale]} · ${from[locale]}）` }));
  const chooseVariable = (path: string) => onChange({ variable: path, operator: comparison.operator === 'known' || comparison.operator === 'unknown' ? comparison.operator : '=', value: firstValue(variableAt(path, here)) });
  const chooseOperator = (operator: Operator) => onChange({ ...comparison, operator, value: NO_VALUE.has(operator) ? null : (comparison.value ?? firstValue(variable)) });
  return (
    <>
      <Select
        aria-label={t('variable', { index })}
        style={{ width: '100%' }}
        value={comparison.variable === '' ? undefined : comparison.variable}
        options={known ? options : [{ value: comparison.variable, label: comparison.variable }, ...options]}
        showSearch={{ filterOption: (search, option) => String(option?.label).includes(search) }}
        onChange={chooseVariable}
      />
      <div className="dz-two" style={{ marginBlockStart: 4 }}>
        <Select aria-label={t('operator', { index })} value={comparison.operator} options={operators.map((operator) => ({ value: operator, label: t(operator === 'unknown' ? 'unknownValue' : operator) }))} onChange={chooseOperator} />
        {NO_VALUE.has(comparison.operator) ? null : <ValueInput label={t('value', { index })} variable={variable} value={comparison.value} onChange={(value) => onChange({ ...comparison, value })} />}
      </div>
    </>
  );
}

interface ValueInputProps {
  readonly label: string;
  readonly variable?: Variable;
  readonly value: Comparison['value'];
  readonly onChange: (value: Comparison['value']) => void;
}

function ValueInput({ label, variable, value, onChange }: ValueInputProps) {
  const t = useText(FEEL_TEXTS);
  const { text, setText, flush } = useCommitted(value === null ? '' : String(value), (next) => onChange(next));
  if (variable?.values) {
    const options = variable.values.map((one) => ({ value: one.value as string, label: one.label }));
    return <Select aria-label={label} value={value as string} options={options} onChange={onChange} />;
  }
  if (variable?.kind === 'flag' || typeof value === 'boolean') {
    const options = [
      { value: 'true', label: t('true') },
      { value: 'false', label: t('false') },
    ];
    return <Select aria-label={label} value={value === null ? undefined : String(value)} options={options} onChange={(next) => onChange(next === 'true')} />;
  }
  if (variable?.kind === 'number' || typeof value === 'number') return <InputNumber aria-label={label} style={{ width: '100%' }} value={typeof value === 'number' ? value : null} onChange={(next) => onChange(next)} />;
  return <Input aria-label={label} value={text} onChange={({ target }) => setText(target.value)} onBlur={flush} onPressEnter={flush} />;
}
