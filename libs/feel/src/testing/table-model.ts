import type { DecisionTable, TableOutput } from '../decision/model/boxed-expression';
import type { DecisionModel } from '../decision/model/decision-model';

/** A model with one decision `d` of one table: rows are `[...tests, ...outputs]`. For tests only. */
export function tableModel(inputs: readonly string[], outputs: readonly (string | TableOutput)[], rows: readonly (readonly string[])[], policy: Partial<DecisionTable> = {}): DecisionModel {
  const table: DecisionTable = {
    kind: 'decision-table',
    id: 't',
    hitPolicy: 'UNIQUE',
    inputs: inputs.map((expression) => ({ expression })),
    outputs: outputs.map((output) => (typeof output === 'string' ? { name: output } : output)),
    rules: rows.map((row, index) => ({
      id: `r${index + 1}`,
      clauses: [`C-${index + 1}`],
      inputs: row.slice(0, inputs.length),
      outputs: row.slice(inputs.length),
      annotations: [],
    })),
    ...policy,
  };
  const decision = { id: 'd', name: '决策', variable: { name: 'd' }, requiredInputs: [], requiredDecisions: [], requiredFunctions: [], logic: table };
  return { id: 'm', name: 'm', namespace: '', resource: 'm.dmn', inputs: [], decisions: [decision], functions: [], services: [], types: [], imports: [], imported: [] };
}
