import { z } from 'zod';
import { bilingualSchema, diagnosticSchema, idSchema, instantSchema, pageQuerySchema } from './basics';
import { resourceSchema } from './definition';

/**
 * `scheduled`: nothing more is to be decided, it waits for its time. `active`: it came into force, though a later version may have taken its place.
 * `sent-back`, `withdrawn`, `failed` and `rolled-back` are ends.
 */
export const releaseStateSchema = z.enum(['awaiting-review', 'scheduled', 'active', 'sent-back', 'withdrawn', 'failed', 'rolled-back']);
export type ReleaseStateDto = z.infer<typeof releaseStateSchema>;

const words = (longest: number) => z.string().trim().max(longest);

export const requestReleaseSchema = z.object({
  process: idSchema,
  resources: z.array(resourceSchema).min(1).max(100),
  /** Why this version. */
  note: words(1000).min(1),
  /** Why in spite of warnings; asked for when there are any. */
  reason: words(1000).default(''),
  /** What has changed, for those who read the list of versions later. */
  notes: words(20_000).default(''),
  /** Version that the files were drawn from; 0: none. Refused when another one is in force by now, unless that is replaced deliberately. */
  base: z.number().int().min(0),
  /** The newer version in force that the caller has compared with and replaces all the same, and why; the reason stays with the version. */
  overtaking: z.object({ version: z.number().int().min(1), reason: words(1000).min(1) }).optional(),
  /** Absent: at once, or as soon as it is approved. */
  activateAt: instantSchema.optional(),
});

/** `version`: whose files come into force again, as a new version. `base`: the version in force that the caller has seen. */
export const rollBackSchema = z.object({ process: idSchema, version: z.number().int().min(1), base: z.number().int().min(1), reason: words(1000).min(1) });
export const approveReleaseSchema = z.object({ opinion: words(2000).default('') });
export const sendBackReleaseSchema = z.object({ opinion: words(2000).min(1) });
export const withdrawReleaseSchema = z.object({ reason: words(2000).default('') });
export const releaseQuerySchema = pageQuerySchema.extend({ process: z.string().optional(), state: releaseStateSchema.optional() });

export const releaseSchema = z.object({
  id: idSchema,
  process: z.string(),
  name: z.string(),
  kind: z.enum(['release', 'roll-back']),
  state: releaseStateSchema,
  note: z.string(),
  reason: z.string(),
  notes: z.string(),
  /** Version in force when it was handed in; 0: none. */
  base: z.number().int(),
  /** Drawn from an older version than `base`: which, and why it replaces that one all the same. */
  overtaking: z.object({ drawnFrom: z.number().int(), reason: z.string() }).optional(),
  /** Version in force now; 0: none. A waiting release whose base is another one cannot come into force. */
  latest: z.number().int(),
  requestedAt: instantSchema,
  requestedBy: z.string(),
  activateAt: instantSchema.optional(),
  reviewedAt: instantSchema.optional(),
  reviewedBy: z.string().optional(),
  opinion: z.string(),
  activatedAt: instantSchema.optional(),
  /** The version that it became. */
  version: z.number().int().optional(),
  /** Of a roll-back: the version whose files came back. */
  restores: z.number().int().optional(),
  /** Why it could not come into force. */
  failure: z.object({ code: z.string(), message: bilingualSchema, cure: bilingualSchema, diagnostics: z.array(diagnosticSchema) }).optional(),
  /** Withdrawn or rolled back. */
  endedAt: instantSchema.optional(),
  endedBy: z.string().optional(),
  ending: z.string(),
  /** Whether the account asking handed it in: somebody else has to review it. */
  mine: z.boolean(),
  /** Whether the account asking may approve it or send it back now. */
  mayReview: z.boolean(),
  /** Whether the account asking may take it back now. */
  mayWithdraw: z.boolean(),
});
export type Release = z.infer<typeof releaseSchema>;

export const fullReleaseSchema = releaseSchema.extend({ resources: z.array(resourceSchema) });
export type FullReleaseDto = z.infer<typeof fullReleaseSchema>;

/** `review`: what comes into force needs the approval of a second administrator. */
export const releaseRuleSchema = z.object({
  review: z.boolean(),
  /** An administrator wants the rule lifted; it is when another one does so, too. */
  lifting: z.object({ at: instantSchema, by: z.string(), mine: z.boolean() }).optional(),
  /** Administrators of the organisation, two accounts of one person counted once. */
  administrators: z.number().int(),
});
export type ReleaseRuleDto = z.infer<typeof releaseRuleSchema>;
export const saveReleaseRuleSchema = z.object({ review: z.boolean() });
