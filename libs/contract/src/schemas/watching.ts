import { z } from 'zod';
import { bilingualSchema, idSchema, instantSchema, namedSchema, variablesSchema } from './basics';
import { historyEntrySchema } from './instance';
import { dueSchema, goalSchema } from './task';

/** The period in which steps were finished, `from` inclusive, `until` exclusive; default: the thirty days until now. */
export const activityQuerySchema = z.object({ from: instantSchema.optional(), until: instantSchema.optional() });

/** A span of time on two clocks: hours that went by, and hours of office time. */
const hoursSchema = z.object({ elapsed: z.number(), working: z.number() });

/**
 * What is going on at one node. `open`: tasks, other waits and stuck tokens there now; `overdue`: tasks of them beyond their due dates; `joining`: tokens that wait at a
 * join for those on its other flows; `waiting`: how long the open tasks, or those tokens, have waited, the middle one and the longest; `finished`: tasks completed in the period; `handling`: from opening to completion, the middle one and the
 * ninetieth of a hundred, of the last two hundred finished.
 */
export const nodeActivitySchema = z.object({
  node: z.string(),
  name: z.string(),
  kind: z.string(),
  open: z.number().int(),
  overdue: z.number().int(),
  joining: z.number().int(),
  incidents: z.number().int(),
  waiting: z.object({ median: hoursSchema, longest: hoursSchema }).optional(),
  finished: z.number().int(),
  handling: z.object({ median: hoursSchema, ninetieth: hoursSchema }).optional(),
});
export type NodeActivity = z.infer<typeof nodeActivitySchema>;

/** `nodes`: those where something is or was going on. `capped`: there were more cases than are looked through, so that figures are too low. */
export const activitySchema = z.object({
  process: z.string(),
  name: z.string(),
  /** Version whose drawing is to be shown: the one asked for, else the one in force. */
  definition: idSchema,
  /** All versions, the newest first. */
  versions: z.array(z.object({ id: idSchema, version: z.number().int(), running: z.number().int() })),
  from: instantSchema,
  until: instantSchema,
  running: z.number().int(),
  capped: z.boolean(),
  nodes: z.array(nodeActivitySchema),
});
export type Activity = z.infer<typeof activitySchema>;

/** A case's history with the machine's own steps (`kind: step`, `data.trace`, `data.values`), so that a picture of any moment can be made of it. */
export const timelineEntrySchema = historyEntrySchema.extend({ activation: z.string().optional() });
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;
export const timelineSchema = z.object({
  entries: z.array(timelineEntrySchema),
  /** Names of nodes in the entries, by definition and node. */
  names: z.record(z.string(), z.record(z.string(), z.string())),
});
export type CaseTimeline = z.infer<typeof timelineSchema>;

/** A token of a running case. */
export const tokenSchema = z.object({
  token: z.string(),
  activation: z.string(),
  node: z.string(),
  name: z.string(),
  kind: z.string(),
  definition: idSchema,
  /** Names of the activities around it, outermost first. */
  within: z.array(z.string()),
  since: instantSchema.optional(),
  /** Incidents that stand at it; `id` names it for a retry. */
  incidents: z.array(z.object({ id: idSchema, code: z.string(), message: bilingualSchema, cure: bilingualSchema })),
  waits: z.array(z.object({ kind: z.enum(['task', 'service', 'timer', 'message', 'signal', 'condition', 'data']), node: z.string(), name: z.string() })),
  task: z.object({ id: idSchema, persons: z.array(namedSchema), due: dueSchema.optional() }).optional(),
  /** Tokens inside the activity it stands on. */
  inside: z.number().int(),
  /** What it sees. */
  variables: variablesSchema,
  /** Steps it may be moved to. */
  goals: z.array(goalSchema),
});
export type TokenDto = z.infer<typeof tokenSchema>;
export const tokensSchema = z.object({ items: z.array(tokenSchema), total: z.number().int() });

/** One thing an administrator or designer did. `data`: reason, values before and after, and what else the action keeps. */
export const auditEntrySchema = z.object({ id: idSchema, at: instantSchema, actor: namedSchema, action: z.string(), target: z.string(), data: variablesSchema });
export type AuditEntry = z.infer<typeof auditEntrySchema>;

const reasonSchema = z.string().trim().min(1).max(2000);
export const moveTokenSchema = z.object({ activation: z.string(), to: z.string(), reason: reasonSchema });
export const previewMoveSchema = z.object({ activation: z.string(), to: z.string() });
export const correctVariablesSchema = z.object({ variables: variablesSchema, reason: reasonSchema });
export const previewRetrySchema = z.object({ variables: variablesSchema.optional() });

const touchedTaskSchema = z.object({ node: z.string(), name: z.string(), persons: z.array(namedSchema), due: dueSchema.optional() });
/** What a repair would come to, had it been carried out now. `series`: numbers would be drawn from these first; what comes after is not known. */
export const consequencesSchema = z.object({
  status: z.enum(['active', 'completed', 'cancelled', 'failed']),
  opened: z.array(touchedTaskSchema),
  withdrawn: z.array(touchedTaskSchema),
  incidents: z.array(z.object({ code: z.string(), node: z.string().optional(), message: bilingualSchema })),
  series: z.array(z.string()),
});
export type ConsequencesDto = z.infer<typeof consequencesSchema>;
