import type { DefinitionId, Instant, InstanceId, OrganisationId, PersonId, TaskId } from '@liuzhuan/kernel';
import type { TaskStatus } from '@liuzhuan/engine';

/** A task in a list, with the case and process it belongs to. */
export interface TaskRow {
  readonly id: TaskId;
  readonly organisation: OrganisationId;
  readonly instance: InstanceId;
  readonly node: string;
  /** Definition whose node it is: the case's own, or a called process. */
  readonly program: DefinitionId;
  readonly name: string;
  readonly status: TaskStatus;
  readonly caseNumber: string;
  readonly caseTitle: string;
  readonly definition: DefinitionId;
  readonly definitionKey: string;
  readonly definitionName: string;
  readonly assignee: PersonId | null;
  readonly candidates: readonly PersonId[];
  /** Open to several: somebody has to claim it first. */
  readonly claimable: boolean;
  readonly sentBy: PersonId | null;
  readonly urgency: string | null;
  readonly createdAt: Instant;
  readonly due: Instant | null;
  readonly dueText: string | null;
  readonly outcome: string | null;
  readonly completedAt: Instant | null;
  readonly revision: number;
}

const CASE_JOIN = 'JOIN process_instance i ON i.organisation = t.organisation AND i.id = t.instance';

/** Select list and joins of a {@link TaskRow}; `t` is the task. */
export const TASK_ROW = {
  columns: `t.id, t.organisation, t.instance, t.node, t.program, t.name, t.status, i.number AS "caseNumber", i.title AS "caseTitle", i.definition,
    i.process AS "definitionKey", coalesce(d.name, i.process) AS "definitionName", t.assignee, t.candidates,
    t.status = 'open' AND t.assignee IS NULL AS claimable, t.sent_by AS "sentBy", t.urgency, instant_text(t.created_at) AS "createdAt",
    instant_text(t.due) AS due, t.due_text AS "dueText", t.outcome, instant_text(t.completed_at) AS "completedAt", t.revision`,
  /** To the case alone (`i`), for its conditions. */
  caseJoin: CASE_JOIN,
  joins: `${CASE_JOIN} LEFT JOIN definition d ON d.organisation = i.organisation AND d.id = i.definition`,
} as const;
