import { describeEntry, type SimulationOutcome, type Step } from '@liuzhuan/cli';

/** What a case must come to, written by hand and never regenerated. What it does not name is not asked. */
export interface Expectation {
  /** Tasks in the order in which tokens came to them; of a repeated task its members. */
  readonly tasks?: readonly string[];
  /** `completed`, `active`, `incident`, `refused` …; `completed` unless given. */
  readonly state?: SimulationOutcome['state'];
  /** Elements that wait in the end. */
  readonly waiting?: readonly string[];
  /** Codes of the incidents that stand in the end; none unless given. */
  readonly incidents?: readonly string[];
  /** Codes of the errors by which the drawing is refused. */
  readonly refused?: readonly string[];
  /** Code of the finding at the last step, which must not be possible; of a step the machine refused, the code of the refusal. */
  readonly stopped?: string;
  /** Variables of the first case, those named. */
  readonly variables?: Readonly<Record<string, unknown>>;
  /** What data stores hold in the end, all of them. */
  readonly dataStores?: Readonly<Record<string, unknown>>;
  /** Status of each case, oldest first. */
  readonly cases?: readonly string[];
}

/** `NAME.trace.json`. */
export interface GoldenTrace {
  /** By hand: what this case is here to show. */
  readonly shows: string;
  /** By hand. */
  readonly expected: Expectation;
  /** What happened, step by step. This and all below is regenerated. */
  readonly steps: readonly { readonly step: string; readonly lines: readonly string[] }[];
  readonly state: string;
  readonly waits: readonly string[];
  readonly incidents: readonly string[];
  readonly variables: Readonly<Record<string, unknown>>;
  readonly dataStores?: Readonly<Record<string, unknown>>;
  readonly errors: readonly string[];
  readonly stopped?: string;
}

/** What is regenerated. */
export type Happened = Omit<GoldenTrace, 'shows' | 'expected'>;

const reasonOf = ({ diagnostic: { code, params } }: NonNullable<SimulationOutcome['stopped']>): string => String(params['rejection'] ?? code);

/** What a simulation came to, without times and ids of tokens. */
export function happened(outcome: SimulationOutcome, steps: readonly Step[]): Happened {
  const { state, trace, waits, incidents, variables, dataStores, diagnostics, stopped } = outcome;
  return {
    steps: state === 'refused' ? [] : steps.map((step, index) => ({ step: JSON.stringify(step), lines: trace.filter((entry) => entry.step === index).map(describeEntry) })),
    state,
    waits: waits.map(({ element, kind, scope, case: number }) => `${number === 1 ? '' : `case ${number} `}${element} ${kind} ${scope}`),
    incidents: incidents.map(({ element, code }) => `${element} ${code}`),
    variables,
    ...(dataStores ? { dataStores } : {}),
    errors: diagnostics.flatMap(({ severity, code, location }) => (severity === 'error' ? [`${code} ${String(location['elementId'] ?? '')}`.trim()] : [])),
    ...(stopped ? { stopped: reasonOf(stopped) } : {}),
  };
}

/** In words, where an outcome is not as was expected by hand. */
export function unexpected(expected: Expectation, outcome: SimulationOutcome, taskIds: ReadonlySet<string>): readonly string[] {
  const { refused, state = refused ? 'refused' : 'completed' } = expected;
  const members = new Set(outcome.scopes.map(({ case: number, id, element }) => `${number} ${id} ${element}`));
  const repeated = new Set(outcome.trace.flatMap((entry) => (entry.kind === 'scope.opened' && members.has(`${entry.case} ${entry.scope} ${entry.element}`) ? [entry.element] : [])));
  const tasks = outcome.trace.flatMap((entry) => {
    if (entry.kind !== 'entered' || !taskIds.has(entry.element)) return [];
    // A repeated task is entered once itself, and then once more by each member: only the members are work.
    const isMember = members.has(`${entry.case} ${entry.scope} ${entry.element}`);
    return isMember || !repeated.has(entry.element) ? [entry.element] : [];
  });
  const now: Record<keyof Expectation, unknown> = {
    tasks,
    state: outcome.state,
    waiting: outcome.waits.map(({ element }) => element).sort(),
    incidents: outcome.incidents.map(({ code }) => code).sort(),
    refused: [...new Set(outcome.diagnostics.flatMap(({ severity, code }) => (severity === 'error' ? [code] : [])))].sort(),
    stopped: outcome.stopped && reasonOf(outcome.stopped),
    variables: Object.fromEntries(Object.keys(expected.variables ?? {}).map((name) => [name, outcome.variables[name]])),
    dataStores: outcome.dataStores ?? {},
    cases: outcome.cases.map(({ status }) => status),
  };
  const wanted: Expectation = { stopped: undefined, incidents: [], ...expected, state } as Expectation;
  const sorted = (key: string, value: unknown) => (Array.isArray(value) && ['waiting', 'incidents', 'refused'].includes(key) ? [...(value as string[])].sort() : value);
  return (Object.entries(wanted) as [keyof Expectation, unknown][]).flatMap(([key, value]) => {
    const [want, got] = [JSON.stringify(sorted(key, value)), JSON.stringify(now[key])];
    return want === got ? [] : [`${key} should be ${want} but is ${got}`];
  });
}
