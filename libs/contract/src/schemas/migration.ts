import { z } from 'zod';
import { bilingualSchema, diagnosticSchema, idSchema, instantSchema, pageQuerySchema } from './basics';

/** Two versions of one process: `key:version`. */
export const proposeMigrationSchema = z.object({ from: idSchema, to: idSchema });

/** What each node of the old version has become. `by`: its id is unchanged, its name is, or its neighbours are. */
export const migrationProposalSchema = z.object({
  process: z.string(),
  name: z.string(),
  /** Cases running on the old version. */
  running: z.number().int(),
  /** Nodes of the new version. */
  targets: z.array(z.object({ id: z.string(), name: z.string() })),
  nodes: z.array(
    z.object({
      from: z.string(),
      kind: z.string(),
      name: z.string(),
      to: z.string().optional(),
      by: z.enum(['same', 'name', 'place']).optional(),
      /** Nodes of the same kind in the new version. */
      candidates: z.array(z.object({ id: z.string(), name: z.string() })),
    }),
  ),
});
export type MigrationProposal = z.infer<typeof migrationProposalSchema>;

/** `nodes`: old node → new node where the ids differ. `dry`: only say what would happen. Without `instances` all running cases of the version. */
export const startMigrationSchema = z.object({
  from: idSchema,
  to: idSchema,
  nodes: z.record(idSchema, idSchema).default({}),
  dry: z.boolean().default(true),
  instances: z.array(idSchema).min(1).max(20_000).optional(),
  reason: z.string().trim().min(1).max(2000),
});

export const undoMigrationSchema = z.object({ reason: z.string().trim().min(1).max(2000) });

/** Figures grow while it runs; `moved` counts the movable ones in a dry run, `gone` those that had ended or changed version before it was their turn. */
export const migrationRunSchema = z.object({
  id: idSchema,
  process: z.string(),
  from: idSchema,
  to: idSchema,
  nodes: z.record(z.string(), z.string()),
  reason: z.string(),
  dry: z.boolean(),
  undoes: idSchema.optional(),
  startedAt: instantSchema,
  startedBy: z.string(),
  stopped: z.boolean(),
  finishedAt: instantSchema.optional(),
  total: z.number().int(),
  moved: z.number().int(),
  refused: z.number().int(),
  gone: z.number().int(),
});
export type MigrationRun = z.infer<typeof migrationRunSchema>;

export const migrationVerdictSchema = z.enum(['pending', 'moved', 'movable', 'refused', 'gone']);

/** Cases with the same verdict for the same reason at the same step: a case stands at each of its reasons; `message` is that of one of them. */
export const migrationReasonSchema = z.object({
  verdict: migrationVerdictSchema,
  code: z.string(),
  node: z.string(),
  cases: z.number().int(),
  message: bilingualSchema.optional(),
  cure: bilingualSchema.optional(),
});
export type MigrationReason = z.infer<typeof migrationReasonSchema>;

export const migrationSchema = migrationRunSchema.extend({ reasons: z.array(migrationReasonSchema) });
export type Migration = z.infer<typeof migrationSchema>;

export const migrationCaseQuerySchema = pageQuerySchema.extend({ verdict: migrationVerdictSchema.optional(), code: z.string().max(100).optional() });
export const migrationCaseSchema = z.object({
  instance: idSchema,
  number: z.string(),
  title: z.string(),
  verdict: migrationVerdictSchema,
  findings: z.array(diagnosticSchema),
});
export type MigrationCase = z.infer<typeof migrationCaseSchema>;
