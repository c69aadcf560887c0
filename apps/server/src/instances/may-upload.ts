import type { DefinitionRecord, TaskRecord } from '@liuzhuan/engine';
import type { CaseWithRecord } from '@liuzhuan/storage';
import type { Caller } from '../session/caller';
import { nodeOf } from '../views/opinion-view';

/** Upload: the starter, and whoever holds a task whose node lets her write documents; while the case runs. */
export function mayUpload(caller: Caller, row: CaseWithRecord, tasks: readonly TaskRecord[], definitions: ReadonlyMap<string, DefinitionRecord>): boolean {
  const { person } = caller;
  if (person === undefined || row.status !== 'active') return false;
  const writes = (task: TaskRecord) => nodeOf(definitions.get(task.program), task.node)?.task?.documents?.access === 'write';
  return isStarter(caller, row) || tasks.some((task) => holds(task, person) && writes(task));
}

function isStarter(caller: Caller, row: CaseWithRecord): boolean {
  return caller.person !== undefined && row.starter === caller.person;
}

function holds({ status, assignee, candidates }: TaskRecord, person: string): boolean {
  return status === 'open' && (assignee === null ? candidates.some((candidate) => candidate === person) : assignee === person);
}
