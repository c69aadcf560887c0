import type { DiagnosticDto } from '@liuzhuan/contract';
import type { BoxedExpression, DecisionModel } from '@liuzhuan/feel';

const textsOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []);

/** Ids of the rows a finding speaks of. */
export function rowsOf({ params, location }: DiagnosticDto): readonly string[] {
  const named = textsOf(params['rules']);
  return named.length > 0 || location.elementId === undefined ? named : [location.elementId];
}

/** The tests of the row that would mend a gap; none for other findings. */
export function missingRow({ code, params }: DiagnosticDto): readonly string[] | undefined {
  return code === 'dmn-gap' ? textsOf(params['cells']) : undefined;
}

const rowIds = (logic: BoxedExpression | null): readonly string[] => (logic?.kind === 'decision-table' ? logic.rules.map(({ id }) => id) : []);

/** What was found in one decision of a file, or in the rows of its table. */
export function findingsOfDecision(diagnostics: readonly DiagnosticDto[], model: DecisionModel, decision: string): readonly DiagnosticDto[] {
  const logic = model.decisions.find(({ id }) => id === decision)?.logic ?? null;
  const own = new Set([decision, ...rowIds(logic), ...(logic?.id === undefined ? [] : [logic.id])]);
  return diagnostics.filter(({ location }) => location.resource === model.resource && own.has(location.elementId ?? ''));
}
