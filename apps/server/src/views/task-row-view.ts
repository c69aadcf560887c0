import type { TaskRow as TaskRowDto } from '@liuzhuan/contract';
import type { TaskRow } from '@liuzhuan/storage';
import type { Scene } from './scene';
import { dueView } from './due-view';

/** A line of an inbox. */
export function taskRowView(row: TaskRow, { names, now, calendar }: Scene): TaskRowDto {
  return {
    id: row.id,
    instance: row.instance,
    node: row.node,
    name: row.name,
    caseNumber: row.caseNumber,
    caseTitle: row.caseTitle,
    definitionKey: row.definitionKey,
    definitionName: row.definitionName,
    status: row.status,
    assignee: names.maybe(row.assignee),
    claimable: row.claimable,
    sentBy: names.maybe(row.sentBy),
    urgency: row.urgency ?? undefined,
    createdAt: row.createdAt,
    due: row.status === 'open' ? dueView(row.due, row.dueText, now, calendar) : undefined,
    outcome: row.outcome ?? undefined,
    completedAt: row.completedAt ?? undefined,
    revision: row.revision,
  };
}
