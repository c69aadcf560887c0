import type { InstanceRow } from '@liuzhuan/contract';
import type { CaseRow } from '@liuzhuan/storage';
import type { Scene } from './scene';

/** A line of a list of cases. */
export function caseRowView(row: CaseRow, { names }: Scene): InstanceRow {
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    definition: row.definition,
    definitionKey: row.definitionKey,
    definitionName: row.definitionName,
    version: row.version,
    status: row.status,
    starter: names.maybe(row.starter),
    startedAt: row.startedAt,
    endedAt: row.endedAt ?? undefined,
    overdue: row.overdue,
    incidents: row.incidents,
    standing: row.standing.map(({ task, node, name, persons }) => ({ node, name, persons: persons.map((person) => names.named(person)), tasks: [task] })),
    ...(row.moreStanding > 0 && { moreStanding: row.moreStanding }),
  };
}
