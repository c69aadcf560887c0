/** $1 definition id. */
export const READ_DEFINITION = `
  SELECT id, organisation, key, version, name, program, decisions, forms, resources, instant_text(deployed_at) AS "deployedAt", deployed_by AS "deployedBy", note
  FROM definition WHERE id = $1`;
