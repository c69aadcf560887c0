import { z } from 'zod';
import { bilingualSchema, idSchema, instantSchema, namedSchema, pageQuerySchema, variablesSchema } from './basics';

/** How a due date stands, in words: 按期 / 临期 / 逾期. */
export const dueSchema = z.object({
  at: instantSchema,
  text: z.string(),
  state: z.enum(['on-track', 'soon', 'overdue']),
  remaining: bilingualSchema,
});
export type Due = z.infer<typeof dueSchema>;

export const taskRowSchema = z.object({
  id: idSchema,
  instance: idSchema,
  node: z.string(),
  name: z.string(),
  caseNumber: z.string(),
  caseTitle: z.string(),
  definitionKey: z.string(),
  definitionName: z.string(),
  status: z.enum(['open', 'completed', 'withdrawn']),
  assignee: namedSchema.optional(),
  /** Open to several: somebody has to claim it first. */
  claimable: z.boolean(),
  sentBy: namedSchema.optional(),
  urgency: z.string().optional(),
  createdAt: instantSchema,
  due: dueSchema.optional(),
  outcome: z.string().optional(),
  outcomeLabel: z.string().optional(),
  completedAt: instantSchema.optional(),
  revision: z.number().int(),
});
export type TaskRow = z.infer<typeof taskRowSchema>;

export const taskQuerySchema = pageQuerySchema.extend({
  view: z.enum(['inbox', 'done']).default('inbox'),
  sort: z.enum(['due', 'created']).default('due'),
  search: z.string().max(200).optional(),
  definition: z.string().optional(),
});

export const outcomeSchema = z.object({
  name: z.string(),
  label: z.string(),
  opinion: z.enum(['required', 'optional', 'none']),
  primary: z.boolean(),
});
export type OutcomeDto = z.infer<typeof outcomeSchema>;

/** One signed opinion on the timeline of a case. */
export const opinionSchema = z.object({
  task: idSchema,
  node: z.string(),
  name: z.string(),
  person: namedSchema.optional(),
  outcome: z.string().optional(),
  outcomeLabel: z.string().optional(),
  opinion: z.string().optional(),
  at: instantSchema,
  status: z.enum(['completed', 'withdrawn']),
  /** Given for the owner of a task that was delegated. */
  delegateOf: namedSchema.optional(),
});
export type Opinion = z.infer<typeof opinionSchema>;

/** A step of the drawing to which something can go. */
export const goalSchema = z.object({ node: z.string(), name: z.string() });

/** Why an operation is not open to the account asking. `code` is one of the problem codes. */
export const refusalOf = <T extends z.ZodType>(operation: T) => z.object({ operation, code: z.string(), reason: bilingualSchema });

export const taskActionSchema = z.enum(['claim', 'release', 'complete', 'return', 'reassign', 'delegate', 'giveBack', 'withdraw', 'jump', 'addMember', 'removeMember', 'remind']);

/** Somebody does, or did, the work of a task for its owner (委派). Without `endedAt` she still has it; `opinion` only when she gave it back herself. */
export const delegationSchema = z.object({ owner: namedSchema, to: namedSchema, at: instantSchema, reason: z.string(), opinion: z.string().optional(), endedAt: instantSchema.optional() });
export type DelegationDto = z.infer<typeof delegationSchema>;

export const taskSchema = taskRowSchema.extend({
  form: z.object({ key: z.string(), schema: variablesSchema, editable: z.array(z.string()) }).optional(),
  /** Values of the form's fields as the case has them. */
  data: variablesSchema,
  outcomes: z.array(outcomeSchema),
  returnTargets: z.array(goalSchema),
  /** Where the case may be made to go on instead; only for administrators. */
  jumpTargets: z.array(goalSchema),
  /** `member`: one of several who sign; `advisory`: asked for an opinion, decides nothing. */
  signing: z.enum(['alone', 'member', 'advisory']),
  delegations: z.array(delegationSchema),
  /** The case stands still (挂起). */
  suspended: z.boolean(),
  documents: z.enum(['none', 'read', 'write']),
  clauses: z.array(z.object({ id: z.string(), quote: z.string().optional() })),
  candidates: z.array(namedSchema),
  assignmentRule: z.string(),
  /** What the account asking may do now. */
  allowed: z.array(taskActionSchema),
  /** The others, each with the reason. */
  refused: z.array(refusalOf(taskActionSchema)),
});
export type Task = z.infer<typeof taskSchema>;

export const completeTaskSchema = z.object({
  outcome: z.string().optional(),
  opinion: z.string().max(10_000).optional(),
  data: variablesSchema.default({}),
  /** Revision the officer saw; a newer one gives a conflict instead of an overwrite. */
  revision: z.number().int().optional(),
});
export const returnTaskSchema = z.object({ to: z.string(), reason: z.string().min(1).max(10_000), revision: z.number().int().optional() });
export const reassignTaskSchema = z.object({ to: idSchema, reason: z.string().max(10_000).optional(), revision: z.number().int().optional() });
export const delegateTaskSchema = z.object({ to: idSchema, reason: z.string().min(1).max(10_000), revision: z.number().int().optional() });
export const giveBackTaskSchema = z.object({ opinion: z.string().max(10_000).optional(), revision: z.number().int().optional() });
export const withdrawTaskSchema = z.object({ reason: z.string().max(10_000).optional() });
export const jumpTaskSchema = z.object({ to: z.string(), reason: z.string().min(1).max(10_000), revision: z.number().int().optional() });
export const addMemberSchema = z.object({
  persons: z.array(idSchema).min(1).max(200),
  position: z.enum(['before', 'after', 'parallel']),
  reason: z.string().max(10_000).optional(),
  revision: z.number().int().optional(),
});
export const removeMemberSchema = z.object({ reason: z.string().min(1).max(10_000), revision: z.number().int().optional() });
export const remindTaskSchema = z.object({ text: z.string().max(2000).optional() });
export const returnPreviewSchema = z.object({ to: z.string(), withdrawn: z.array(z.object({ node: z.string(), name: z.string(), person: namedSchema.optional() })) });

/** What happened and who has it now: "已送 分管领导，限 11月26日". */
export const actionResultSchema = z.object({
  instance: idSchema,
  status: z.enum(['active', 'completed', 'cancelled', 'failed']),
  next: z.array(z.object({ task: idSchema, node: z.string(), name: z.string(), persons: z.array(namedSchema), due: dueSchema.optional() })),
  message: bilingualSchema,
});
export type ActionResult = z.infer<typeof actionResultSchema>;
