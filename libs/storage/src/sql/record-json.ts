const instanceFields = (alias: string) => `'id', ${alias}.id, 'organisation', ${alias}.organisation, 'definition', ${alias}.definition, 'number', ${alias}.number,
      'title', ${alias}.title, 'status', ${alias}.status, 'starter', ${alias}.starter, 'startedAt', instant_text(${alias}.started_at),
      'endedAt', instant_text(${alias}.ended_at), 'endNode', ${alias}.end_node, 'revision', ${alias}.revision, 'state', ${alias}.state`;

/** How the database spells a row as the engine's record: keys of the record, instants as text. `alias` is the row in the surrounding statement. */
export const recordJson = {
  instance: (alias: string) => `json_build_object(${instanceFields(alias)})`,

  /** The same with all pieces of a large case (else null): to be read by `wholeRecord`. */
  wholeInstance: (alias: string) => `json_build_object(${instanceFields(alias)}, 'pieces', CASE WHEN ${alias}.pieces IS NOT NULL THEN (
        SELECT json_object_agg(c.piece, c.content) FROM case_piece c WHERE c.organisation = ${alias}.organisation AND c.instance = ${alias}.id
      ) END)`,

  task: (alias: string) => `json_build_object(
      'id', ${alias}.id, 'organisation', ${alias}.organisation, 'instance', ${alias}.instance, 'activation', ${alias}.activation, 'scope', ${alias}.scope,
      'node', ${alias}.node, 'program', ${alias}.program, 'name', ${alias}.name, 'status', ${alias}.status, 'assignee', ${alias}.assignee,
      'candidates', ${alias}.candidates, 'assignmentRule', ${alias}.assignment_rule, 'createdAt', instant_text(${alias}.created_at),
      'due', instant_text(${alias}.due), 'dueText', ${alias}.due_text, 'dueSince', instant_text(${alias}.due_since), 'urgency', ${alias}.urgency, 'member', ${alias}.member, 'outcome', ${alias}.outcome,
      'opinion', ${alias}.opinion, 'data', ${alias}.data, 'completedBy', ${alias}.completed_by, 'completedAt', instant_text(${alias}.completed_at),
      'sentBy', ${alias}.sent_by, 'delegations', ${alias}.delegations, 'revision', ${alias}.revision)`,

  job: (alias: string) => `json_build_object(
      'id', ${alias}.id, 'organisation', ${alias}.organisation, 'instance', ${alias}.instance, 'activation', ${alias}.activation, 'node', ${alias}.node,
      'kind', ${alias}.kind, 'topic', ${alias}.topic, 'dueAt', instant_text(${alias}.due_at), 'payload', ${alias}.payload, 'attempts', ${alias}.attempts,
      'lockedBy', ${alias}.locked_by, 'lockedUntil', instant_text(${alias}.locked_until))`,

  incident: (alias: string) => `json_build_object(
      'id', ${alias}.id, 'organisation', ${alias}.organisation, 'instance', ${alias}.instance, 'activation', ${alias}.activation, 'node', ${alias}.node,
      'code', ${alias}.code, 'params', ${alias}.params, 'raisedAt', instant_text(${alias}.raised_at), 'resolvedAt', instant_text(${alias}.resolved_at))`,
} as const;
