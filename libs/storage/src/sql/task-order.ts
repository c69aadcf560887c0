/** The order in which tasks were opened: activations are counted, ids are random within a millisecond. */
export const TASK_ORDER = 't.created_at, length(t.activation), t.activation, t.id';
