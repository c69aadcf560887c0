import type { ChangeSet, UnitOfWork } from '@liuzhuan/engine';

/** Tasks and jobs whose case is remembered; one that was forgotten is found by the database. */
const LIMIT = 50_000;

/**
 * Remembers to which case a task, job or incident belongs, so that commands of one case are known for such before anything is read: they keep the order
 * in which they arrived. What this node has not seen yet is a case of its own; the row lock lets it take its turn.
 */
export class CaseOfTarget {
  private readonly cases = new Map<string, string>();

  learn(changes: ChangeSet): void {
    const { id } = changes.instance;
    for (const row of [...changes.tasksInserted, ...changes.jobsInserted, ...changes.incidentsInserted]) this.cases.set(row.id, id);
    for (const oldest of this.cases.keys()) {
      if (this.cases.size <= LIMIT) break;
      this.cases.delete(oldest);
    }
  }

  /** What no other command on its way may share with this one. */
  keysOf({ target, repeatable }: UnitOfWork<unknown>): readonly string[] {
    const keys = [];
    if (target.kind === 'new' || target.kind === 'instance') keys.push(`case ${target.instance}`);
    if (target.kind === 'task') keys.push(this.caseOr('task', target.task));
    if (target.kind === 'incident') keys.push(this.caseOr('incident', target.incident));
    if (target.kind === 'job') keys.push(this.caseOr('job', target.job), `job ${target.job}`);
    if ('job' in target && target.kind !== 'job' && target.job !== undefined) keys.push(`job ${target.job}`);
    if (repeatable) keys.push(`key ${JSON.stringify([repeatable.actor, repeatable.key])}`);
    return keys.map((key) => `${target.organisation} ${key}`);
  }

  private caseOr(kind: string, id: string): string {
    const known = this.cases.get(id);
    return known === undefined ? `${kind} ${id}` : `case ${known}`;
  }
}
