import { standingAfter, variableWrites } from '@liuzhuan/engine';
import { Defect } from '@liuzhuan/kernel';
import type { Simulation } from '../create-simulation';

/**
 * Compares what can be read out of the history of every case with its snapshot: where its tokens stand, which of them have an incident, and the last value of
 * each variable that was kept whole. Throws a Defect naming the difference.
 */
export function checkHistory({ cases: { rows } }: Simulation): void {
  for (const { id, state } of rows.instances.values()) {
    const history = rows.history.filter(({ instance }) => instance === id);
    const told = standingAfter(history).map(({ node, scope, program }) => `${node} ${scope} ${program}`);
    const standing = Object.values(state.tokens).filter(({ watching }) => !watching).map(({ at, scope }) => `${at} ${scope} ${state.scopes[scope]?.program ?? ''}`);
    const [read, kept] = [told.sort().join(', '), standing.sort().join(', ')];
    if (read !== kept) throw new Defect(`Expected the history of case ${id} to tell of ${kept || 'nothing'} but it tells of ${read || 'nothing'}`);
    const open = new Set([...rows.incidents.values()].filter((row) => row.instance === id && row.resolvedAt === null).map(({ activation }) => activation));
    const wrong = standingAfter(history).find(({ activation, stuck }) => stuck !== open.has(activation));
    if (wrong) throw new Defect(`Expected the history of case ${id} to say that ${wrong.node} is ${wrong.stuck ? 'not stuck' : 'stuck'} but it says otherwise`);
    for (const { scope, name, value } of variableWrites(history)) {
      const variables = state.scopes[scope]?.variables;
      if (value === undefined || !variables) continue;
      const [written, now] = [JSON.stringify(value), JSON.stringify(variables[name])];
      if (written !== now) throw new Defect(`Expected the history of case ${id} to give ${name} as ${now} but it gives ${written}`);
    }
  }
}
