import { z } from 'zod';
import { bilingualSchema, idSchema, instantSchema, namedSchema, pageQuerySchema, variablesSchema } from './basics';

export const correlateMessageSchema = z.object({ name: z.string().min(1).max(500), key: z.string().max(500).optional(), payload: variablesSchema.default({}) });
/** `delivered`: instances that got it; `started`: cases begun by it; `buffered`: kept until somebody waits for it. */
export const correlationResultSchema = z.object({ delivered: z.array(idSchema), started: z.array(idSchema), buffered: z.boolean() });

export const broadcastSignalSchema = z.object({ name: z.string().min(1).max(500), payload: variablesSchema.default({}) });
/** `delivered`: cases that waited for it; `started`: cases begun by it. */
export const broadcastResultSchema = z.object({ delivered: z.array(idSchema), started: z.array(idSchema) });

/**
 * `waiting`: for somebody who will want it. `expired`: nobody took it in time; it stays until an administrator sends it again or discards it. `failing`: what has failed five
 * times or more, signals and timers among them; it is tried again twice an hour.
 */
export const messageQuerySchema = pageQuerySchema.extend({ state: z.enum(['waiting', 'expired', 'failing']).default('expired') });
export const keptMessageSchema = z.object({
  id: idSchema,
  /** What it is: all that is not `failing` is a message. */
  kind: z.enum(['message', 'signal', 'timer', 'reminder', 'overdue']),
  name: z.string(),
  key: z.string().optional(),
  payload: variablesSchema,
  /** Absent: what fails is no message. */
  sentAt: instantSchema.optional(),
  expiresAt: instantSchema.optional(),
  /** Why it could not be done the last time. */
  failure: z.object({ code: z.string(), message: bilingualSchema, cure: bilingualSchema }).optional(),
  /** Of what fails: how often it has, and when it is tried next. */
  attempts: z.number().int().optional(),
  nextAt: instantSchema.optional(),
  /** Of what fails: the process of which it begins a case. */
  begins: z.string().optional(),
  /** May be given up. Timers, reminders and the like belong to their case. */
  discardable: z.boolean(),
  /** Case that sent it, or that it belongs to. Absent: sent from outside, or it begins a case. */
  sender: z.object({ instance: idSchema, number: z.string() }).optional(),
});
export type KeptMessage = z.infer<typeof keptMessageSchema>;
export const discardMessageSchema = z.object({ reason: z.string().min(1).max(2000) });

export const incidentSchema = z.object({
  id: idSchema,
  instance: idSchema,
  caseTitle: z.string(),
  caseNumber: z.string(),
  definitionKey: z.string(),
  node: z.string().optional(),
  /** Visit where it stands. */
  activation: z.string().optional(),
  nodeName: z.string().optional(),
  code: z.string(),
  message: bilingualSchema,
  cure: bilingualSchema,
  raisedAt: instantSchema,
  resolvedAt: instantSchema.optional(),
});
export type Incident = z.infer<typeof incidentSchema>;
/** `instance`: only those of one case. */
export const incidentQuerySchema = pageQuerySchema.extend({ open: z.stringbool().default(true), instance: idSchema.optional() });
export const retryIncidentSchema = z.object({ variables: variablesSchema.optional(), reason: z.string().trim().max(2000).optional() });

export const fetchJobsSchema = z.object({
  topic: z.string().min(1),
  worker: z.string().min(1).max(200),
  max: z.number().int().min(1).max(100).default(10),
  leaseSeconds: z.number().int().min(1).max(3600).default(60),
});
export const externalJobSchema = z.object({
  id: idSchema,
  topic: z.string(),
  instance: idSchema,
  node: z.string(),
  inputs: variablesSchema,
  attempts: z.number().int(),
  lockedUntil: instantSchema,
});
/** `leaseSeconds`: from now. */
export const extendJobSchema = z.object({ worker: z.string().min(1).max(200), leaseSeconds: z.number().int().min(1).max(3600).default(60) });
export const extendedJobSchema = z.object({ lockedUntil: instantSchema });
export const completeJobSchema = z.object({ worker: z.string().min(1).max(200), variables: variablesSchema.default({}) });
export const failJobSchema = z.object({ worker: z.string().min(1).max(200), message: z.string().max(10_000), errorCode: z.string().optional() });

export const numberSchema = z.object({
  series: z.string(),
  sequence: z.number().int(),
  text: z.string(),
  instance: idSchema,
  caseTitle: z.string(),
  drawnAt: instantSchema,
  voided: z.object({ at: instantSchema, reason: z.string() }).optional(),
});
export const voidNumberSchema = z.object({ series: z.string(), sequence: z.number().int(), reason: z.string().min(1).max(2000) });

export const directorySchema = z.object({
  organisation: namedSchema,
  units: z.array(namedSchema.extend({ parent: z.string().nullable(), kind: z.enum(['leadership', 'section', 'outside']) })),
  persons: z.array(namedSchema.extend({ active: z.boolean(), appointments: z.array(z.object({ unit: z.string(), post: z.string(), head: z.boolean() })) })),
  /** 分管, 主要领导, 对口, B角, 主持工作: for those who draw flows. */
  relations: z
    .array(
      z.object({
        kind: z.enum(['in-charge', 'principal', 'counterpart-deputy', 'counterpart-secretary', 'substitute', 'acting']),
        person: z.string(),
        unit: z.string().optional(),
        forPerson: z.string().optional(),
        forPost: z.string().optional(),
      }),
    )
    .optional(),
  /** Who is away, both days included: the substitute (B角) gets the work. For those who draw flows. */
  absences: z.array(z.object({ person: z.string(), from: z.string(), to: z.string() })).optional(),
});
export type DirectoryDto = z.infer<typeof directorySchema>;

export const noticeSchema = z.object({
  id: idSchema,
  kind: z.enum(['copy', 'reminder', 'urge', 'overdue', 'escalation', 'info']),
  text: z.string(),
  instance: idSchema.optional(),
  task: idSchema.optional(),
  /** The release that it is about. */
  release: idSchema.optional(),
  at: instantSchema,
  read: z.boolean(),
});
/** `about`: only those about releases. */
export const noticeQuerySchema = pageQuerySchema.extend({ about: z.enum(['releases']).optional() });
export type Notice = z.infer<typeof noticeSchema>;
export const countsSchema = z.object({
  inbox: z.number().int(),
  overdue: z.number().int(),
  copies: z.number().int(),
  incidents: z.number().int(),
  /** Messages and jobs an administrator has to see to. */
  undelivered: z.number().int(),
  /** Releases that wait for a review by the account asking. */
  reviews: z.number().int(),
  /** Unread words about releases that the account asking handed in or approved. */
  releaseNotices: z.number().int(),
});

/** A clause of a regulation: its id in the register and its words. */
export const clauseSchema = z.object({ id: z.string(), quote: z.string() });

/** What the event stream tells a browser: something you may see has changed; ask again. */
export const liveEventSchema = z.object({ kind: z.enum(['tasks', 'instance', 'notices', 'definitions', 'incidents', 'releases']), instance: idSchema.optional() });
export type LiveEvent = z.infer<typeof liveEventSchema>;
