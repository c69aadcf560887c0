import { z } from 'zod';
import { idSchema, instantSchema } from './basics';

/** How long finished cases of a process stay; process `*`: all without a rule of their own. Null: never. */
export const retentionRuleSchema = z.object({
  process: z.string().min(1).max(200),
  /** Whole months after its end a case moves to the archive. */
  archiveAfterMonths: z.number().int().min(1).max(1200).nullable(),
  /** Whole years after its end an archived case is deleted for good, documents and all. Null is the rule for 档案. */
  purgeAfterYears: z.number().int().min(1).max(1000).nullable(),
});
export const retentionRulesSchema = z.array(retentionRuleSchema).max(1000).refine((rules) => new Set(rules.map((rule) => rule.process)).size === rules.length, {
  message: 'one rule per process',
});

/** For how many whole months words to persons and entries of the audit log are kept. Null: for good. */
export const logRulesSchema = z.object({
  notice: z.number().int().min(1).max(1200).nullable(),
  audit: z.number().int().min(12).max(1200).nullable(),
});
export type LogRulesDto = z.infer<typeof logRulesSchema>;

/** `dry`: only count what the rules would do now. */
export const startRetentionRunSchema = z.object({ dry: z.boolean().default(true) });

/** Figures grow while it runs; bytes of text before compression, of a dry run estimated, and of purged documents. */
export const retentionRunSchema = z.object({
  id: idSchema,
  dry: z.boolean(),
  startedAt: instantSchema,
  startedBy: z.string(),
  finishedAt: instantSchema.optional(),
  archived: z.number().int(),
  archivedBytes: z.number(),
  purged: z.number().int(),
  purgedBytes: z.number(),
  /** Words to persons, and entries of the audit log, deleted. */
  notices: z.number().int(),
  auditEntries: z.number().int(),
  /** Begun by the clock. */
  scheduled: z.boolean(),
});
export type RetentionRunDto = z.infer<typeof retentionRunSchema>;
