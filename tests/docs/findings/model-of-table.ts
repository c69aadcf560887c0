import type { DecisionModel, DecisionTable } from '@liuzhuan/feel';

/** A file with one decision that is the table. It draws no requirements: names in it are variables of its caller. */
export function modelOfTable(table: DecisionTable): DecisionModel {
  const decision = { id: 'decision', name: '判定', variable: { name: '判定' }, requiredInputs: [], requiredDecisions: [], requiredFunctions: [], logic: table };
  return { id: 'model', name: '判定', namespace: '', resource: 'table.dmn', inputs: [], decisions: [decision], functions: [], services: [], types: [], imports: [], imported: [] };
}
