import { type DecisionModel, possibleResults } from '@liuzhuan/feel';
import type { BilingualText, Json } from '@liuzhuan/kernel';
import type { KnownValue, ValueKind, Variable } from './variable';

const KINDS: Readonly<Record<string, ValueKind>> = { string: 'text', number: 'number', integer: 'number', long: 'number', double: 'number', boolean: 'flag', date: 'date', dateTime: 'moment', 'date and time': 'moment', time: 'time' };
/** Hit policies whose answer is a list. */
const LISTS: ReadonlySet<string> = new Set(['RULE ORDER', 'OUTPUT ORDER', 'COLLECT']);

const kindOf = (type: string | undefined): ValueKind => KINDS[type ?? ''] ?? 'any';
const known = (values: readonly Json[] | undefined): readonly KnownValue[] | undefined => values?.map((value) => ({ value, label: String(value) }));

/** What the answer of a decision is, as far as its table says it: kind, values, entries. */
export function answerOf(models: readonly DecisionModel[], id: string, from: BilingualText): Pick<Variable, 'kind' | 'values' | 'entries'> {
  const model = models.find(({ decisions }) => decisions.some((decision) => decision.id === id));
  const decision = model?.decisions.find((candidate) => candidate.id === id);
  const { logic } = decision ?? {};
  if (!model || logic?.kind !== 'decision-table') return { kind: kindOf(decision?.variable.type) };
  const { outputs, hitPolicy, aggregation } = logic;
  const isList = LISTS.has(hitPolicy) && aggregation === undefined;
  const [only, another] = outputs;
  if (only && !another) return isList ? { kind: 'list' } : { kind: kindOf(only.type), values: aggregation === undefined ? known(possibleResults(model, id)) : undefined };
  const entries = outputs.map(({ name = '', label, type }): Variable => ({ name, from: label === undefined ? from : { zh: label, en: label }, kind: kindOf(type), givers: [] }));
  return { kind: isList ? 'list' : 'context', entries };
}
