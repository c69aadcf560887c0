import { Defect } from '@liuzhuan/kernel';
import { openWaits } from '@liuzhuan/machine';
import type { Simulation } from '../create-simulation';
import { checkHistory } from './history-match';

/**
 * Compares the rows of every case with what its snapshot waits for: each open task, timer, service job and subscription stands for
 * exactly one wait, and an ended case has none. Histories are held against snapshots, too. Throws a Defect naming the difference.
 */
export async function checkRows(world: Simulation): Promise<void> {
  checkHistory(world);
  const { cases: { rows }, definitions } = world;
  for (const { id, state, status } of rows.instances.values()) {
    const programs = new Map<string, NonNullable<Awaited<ReturnType<typeof definitions.get>>>['program']>();
    for (const { program } of Object.values(state.scopes)) {
      const definition = await definitions.get(program as Parameters<typeof definitions.get>[0]);
      if (definition) programs.set(program, definition.program);
    }
    const program = (ref: string) => {
      const found = programs.get(ref);
      if (!found) throw new Defect(`Expected definition ${ref} but there is none`);
      return found;
    };
    const unreadable = new Set([...rows.incidents.values()].filter((row) => row.resolvedAt === null && row.code === 'timer-unreadable').map((row) => `timer ${row.activation} ${row.node}`));
    const expected = (status === 'active' ? openWaits(state, { program }) : []).filter(({ kind }) => kind !== 'condition' && kind !== 'data').map((wait) => `${wait.kind} ${wait.activation} ${wait.node}`).filter((wait) => !unreadable.has(wait));
    const found = [
      ...rows.openTasks(id).map((row) => `task ${row.activation} ${row.node}`),
      ...[...rows.jobs.values()].filter((row) => row.instance === id && (row.kind === 'timer' || row.kind === 'service')).map((row) => `${row.kind} ${row.activation} ${row.node}`),
      ...rows.subscriptions.filter((row) => row.instance === id).map((row) => `${row.event} ${row.activation} ${row.node}`),
    ];
    const [waits, written] = [expected.sort().join(', '), found.sort().join(', ')];
    if (waits !== written) throw new Defect(`Expected rows for ${waits || 'nothing'} but case ${id} has ${written || 'none'}`);
    const watches = [...rows.jobs.values()].filter((row) => row.instance === id && (row.kind === 'reminder' || row.kind === 'overdue'));
    const orphan = watches.find((row) => !rows.openTasks(id).some((task) => task.activation === row.activation));
    if (orphan) throw new Defect(`Expected reminders of open tasks only but ${orphan.id} watches ${orphan.node}`);
  }
}
