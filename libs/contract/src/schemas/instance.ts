import { z } from 'zod';
import { bilingualSchema, idSchema, instantSchema, namedSchema, pageQuerySchema, variablesSchema } from './basics';
import { dueSchema, goalSchema, opinionSchema, refusalOf } from './task';

/** `startEvent`: id of the start event; needed when the process has several none start events. */
export const startInstanceSchema = z.object({ definition: z.string(), startEvent: z.string().min(1).max(200).optional(), variables: variablesSchema.default({}) });

export const instanceRowSchema = z.object({
  id: idSchema,
  number: z.string(),
  title: z.string(),
  definition: idSchema,
  definitionKey: z.string(),
  definitionName: z.string(),
  version: z.number().int(),
  status: z.enum(['active', 'completed', 'cancelled', 'failed']),
  starter: namedSchema.optional(),
  startedAt: instantSchema,
  endedAt: instantSchema.optional(),
  overdue: z.boolean(),
  incidents: z.number().int(),
  /** Names of the steps where it stands now, with who has them. */
  standing: z.array(z.object({ node: z.string(), name: z.string(), persons: z.array(namedSchema), tasks: z.array(idSchema).optional() })),
  /** Open tasks beyond the first 50, which are all that `standing` tells of; absent when there are none. */
  moreStanding: z.number().int().optional(),
});
export type InstanceRow = z.infer<typeof instanceRowSchema>;

export const instanceQuerySchema = pageQuerySchema.extend({
  view: z.enum(['started', 'participated', 'all']).default('started'),
  definition: z.string().optional(),
  status: z.enum(['active', 'completed', 'cancelled', 'failed']).optional(),
  search: z.string().max(200).optional(),
  /** Running cases that stand at this node of `definition` (required with it; `key` or `key:version`): with a task, another wait or an incident. */
  node: z.string().max(200).optional(),
});

/** How an element of the diagram looks for this case. */
export const nodeStateSchema = z.object({
  node: z.string(),
  state: z.enum(['active', 'waiting', 'incident', 'passed', 'withdrawn']),
  count: z.number().int(),
  persons: z.array(namedSchema).optional(),
  due: dueSchema.optional(),
});

export const caseActionSchema = z.enum(['cancel', 'suspend', 'resume', 'restart', 'remind', 'choose', 'upload']);

/** A running ad-hoc sub-process; `busy`: one activity at a time, and one is running. */
export const choiceSchema = z.object({
  activation: z.string(),
  node: z.string(),
  name: z.string(),
  mine: z.boolean(),
  busy: z.boolean(),
  activities: z.array(goalSchema.extend({ running: z.number().int() })),
});
export type ChoiceDto = z.infer<typeof choiceSchema>;

export const instanceSchema = instanceRowSchema.extend({
  variables: variablesSchema,
  opinions: z.array(opinionSchema),
  /** One diagram per process on the way: the case's own and the ones it called. */
  diagrams: z.array(
    z.object({ definition: idSchema, name: z.string(), bpmn: z.string(), nodes: z.array(nodeStateSchema), flows: z.array(z.string()) }),
  ),
  endNode: z.object({ node: z.string(), name: z.string() }).optional(),
  numbers: z.array(z.object({ series: z.string(), text: z.string(), voided: z.boolean() })),
  /** The forms of the process with what they hold now, to be read. */
  forms: z.array(z.object({ key: z.string(), schema: variablesSchema, data: variablesSchema })).optional(),
  /** It stands still (挂起). */
  suspended: z.boolean(),
  /** Steps at which an ended case may be restarted beside its beginning, for those who may. */
  restartTargets: z.array(goalSchema),
  /** Ad-hoc sub-processes in which people choose what begins; `mine`: the account asking may. */
  choices: z.array(choiceSchema),
  /** Steps that wait for data before they begin: all of any one set will do. */
  lacking: z.array(goalSchema.extend({ sets: z.array(z.array(z.string())) })).optional(),
  /** What the account asking may do now. */
  allowed: z.array(caseActionSchema),
  /** The others, each with the reason. */
  refused: z.array(refusalOf(caseActionSchema)),
});
export type Instance = z.infer<typeof instanceSchema>;

export const historyEntrySchema = z.object({
  seq: z.number().int(),
  at: instantSchema,
  kind: z.string(),
  node: z.string().optional(),
  nodeName: z.string().optional(),
  actor: namedSchema.optional(),
  /** The entry as a sentence. */
  text: bilingualSchema,
  data: variablesSchema,
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

export const documentVersionSchema = z.object({
  version: z.number().int(),
  size: z.number().int(),
  mediaType: z.string(),
  sha256: z.string(),
  author: namedSchema,
  createdAt: instantSchema,
  locked: z.boolean(),
});
export const documentSchema = z.object({ id: idSchema, name: z.string(), locked: z.boolean(), versions: z.array(documentVersionSchema) });
export type DocumentDto = z.infer<typeof documentSchema>;

export const cancelSchema = z.object({ reason: z.string().min(1).max(2000) });
export const restartSchema = z.object({ reason: z.string().min(1).max(2000), node: z.string().optional(), variables: variablesSchema.optional() });
export const chooseActivitySchema = z.object({ activation: z.string(), node: z.string(), reason: z.string().max(2000).optional() });
export const concludeChoiceSchema = z.object({ activation: z.string(), reason: z.string().max(2000).optional() });
