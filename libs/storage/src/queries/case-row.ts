import type { InstanceRecord } from '@liuzhuan/engine';
import type { DefinitionId, Instant, InstanceId, PersonId, TaskId } from '@liuzhuan/kernel';

/** A case in a list. */
export interface CaseRow {
  readonly id: InstanceId;
  readonly number: string;
  readonly title: string;
  readonly definition: DefinitionId;
  readonly definitionKey: string;
  readonly definitionName: string;
  readonly version: number;
  readonly status: InstanceRecord['status'];
  readonly starter: PersonId | null;
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
  readonly endNode: string | null;
  /** A task of it is open beyond its due date. */
  readonly overdue: boolean;
  /** Incidents that wait for somebody. */
  readonly incidents: number;
  /** Its open tasks, with who has or may take them: the first 50. */
  readonly standing: readonly { readonly task: TaskId; readonly node: string; readonly name: string; readonly persons: readonly PersonId[] }[];
  /** Open tasks beyond those. */
  readonly moreStanding: number;
}

/** Open tasks told of a case: a page of cases stays a page, whatever one of them has open. */
const STANDING = 50;

/** Select list and joins of a {@link CaseRow}; `i` is the instance, `now` the parameter with the present instant, `person` that of whose tasks come first. */
export const CASE_ROW = {
  columns: `i.id, i.number, i.title, i.definition, i.process AS "definitionKey", coalesce(d.name, i.process) AS "definitionName", coalesce(d.version, 0) AS version,
    i.status, i.starter, instant_text(i.started_at) AS "startedAt", instant_text(i.ended_at) AS "endedAt", i.end_node AS "endNode",
    coalesce(stand.overdue, false) AS overdue, coalesce(stand.tasks, '[]'::json) AS standing, greatest(coalesce(stand.count, 0) - ${STANDING}, 0)::integer AS "moreStanding",
    (SELECT count(*)::integer FROM incident n WHERE n.organisation = i.organisation AND n.instance = i.id AND n.resolved_at IS NULL) AS incidents`,
  joins: (now: string, person?: string) => `LEFT JOIN definition d ON d.organisation = i.organisation AND d.id = i.definition
    LEFT JOIN LATERAL (
      SELECT bool_or(t.due < ${now}::timestamptz) AS overdue, count(*) AS count,
        json_agg(json_build_object('task', t.id, 'node', t.node, 'name', t.name, 'persons', CASE WHEN t.assignee IS NULL THEN t.candidates ELSE ARRAY[t.assignee] END)
          ORDER BY t.created_at, t.id) FILTER (WHERE t.place <= ${STANDING}) AS tasks
      FROM (
        SELECT o.*, row_number() OVER (ORDER BY ${person ? `(o.assignee = ${person}) IS NOT TRUE, ` : ''}o.created_at, o.id) AS place
        FROM task o WHERE o.organisation = i.organisation AND o.instance = i.id AND o.status = 'open'
      ) t
    ) stand ON true`,
} as const;
