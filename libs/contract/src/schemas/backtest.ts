import { z } from 'zod';
import { diagnosticSchema, idSchema, instantSchema, namedSchema } from './basics';
import { resourceSchema } from './definition';

/** A page of a backtest: the caller asks for one after the other, adds up what comes and may stop at any. Nothing is kept on the server. */
export const backtestSchema = z.object({
  process: idSchema,
  /** Files of the draft. */
  resources: z.array(resourceSchema).min(1).max(100),
  /** Cases completed from here (inclusive) until there (exclusive). */
  from: instantSchema,
  until: instantSchema,
  cursor: z.string().optional(),
  limit: z.number().int().min(1).max(100).default(25),
});

const stepChangeSchema = z.object({ node: z.string(), name: z.string(), before: z.number().int(), after: z.number().int() });

/** What the draft would have changed for one case. `unknown`: as far as can be told nothing, but the draft asks what the record does not say. */
export const backtestCaseSchema = z.object({
  instance: idSchema,
  number: z.string(),
  title: z.string(),
  verdict: z.enum(['same', 'other', 'unknown']),
  unknown: diagnosticSchema.optional(),
  deviations: z.array(z.object({ gateway: z.string(), name: z.string(), before: z.string(), after: z.string() })),
  /** Steps done more or less often. */
  steps: z.array(stepChangeSchema),
  /** Limits of the draft that would have been missed and were not missed then. */
  missed: z.array(z.object({ node: z.string(), name: z.string(), due: instantSchema, done: instantSchema })),
  /** Tasks per person. */
  work: z.array(z.object({ person: namedSchema, before: z.number().int(), after: z.number().int() })),
});
export type BacktestCase = z.infer<typeof backtestCaseSchema>;

/** `items` is empty when the draft has errors: they are among the diagnostics. */
export const backtestPageSchema = z.object({
  total: z.number().int(),
  items: z.array(backtestCaseSchema),
  next: z.string().optional(),
  diagnostics: z.array(diagnosticSchema),
});
