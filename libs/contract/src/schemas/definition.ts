import { z } from 'zod';
import { diagnosticSchema, idSchema, instantSchema, variablesSchema } from './basics';

export const resourceSchema = z.object({ name: z.string().min(1).max(200), kind: z.enum(['bpmn', 'dmn', 'form']), content: z.string() });
export type ResourceDto = z.infer<typeof resourceSchema>;

export const deploySchema = z.object({
  resources: z.array(resourceSchema).min(1).max(100),
  note: z.string().max(2000).default(''),
});

export const definitionSummarySchema = z.object({
  id: idSchema,
  key: z.string(),
  name: z.string(),
  organisation: z.string(),
  version: z.number().int(),
  deployedAt: instantSchema,
  deployedBy: z.string(),
  note: z.string(),
  running: z.number().int(),
  overdue: z.number().int(),
  /** Who keeps an undeployed draft, and since when. */
  draft: z.object({ by: z.string(), at: instantSchema }).optional(),
  /** Whether the account asking may start a case. */
  startable: z.boolean(),
});
export type DefinitionSummary = z.infer<typeof definitionSummarySchema>;

export const definitionSchema = definitionSummarySchema.extend({
  resources: z.array(resourceSchema),
  versions: z.array(z.object({ id: idSchema, version: z.number().int(), deployedAt: instantSchema, deployedBy: z.string(), note: z.string(), running: z.number().int() })),
  /** Start form (form-js schema) when the start event has one. */
  startForm: z.object({ key: z.string(), schema: variablesSchema }).optional(),
  /** None start events, where a person may begin a case; with several one has to be named (`startEvent`). Each with its start form. */
  starts: z.array(z.object({ node: z.string(), name: z.string(), form: z.object({ key: z.string(), schema: variablesSchema }).optional() })),
});
export type Definition = z.infer<typeof definitionSchema>;

export const deploymentResultSchema = z.object({ definitions: z.array(definitionSummarySchema), diagnostics: z.array(diagnosticSchema) });
export const checkResultSchema = z.object({ deployable: z.boolean(), diagnostics: z.array(diagnosticSchema) });

export const draftSchema = z.object({
  key: z.string(),
  resources: z.array(resourceSchema),
  savedAt: instantSchema,
  savedBy: z.string(),
  revision: z.number().int(),
  /** Version in force that it was drawn from; 0: none was. Another one by now: it may undo what somebody else changed. */
  base: z.number().int(),
});
export type Draft = z.infer<typeof draftSchema>;
/** One line of the list of drafts; `deployed`: whether a version of the process is in force. */
export const draftRowSchema = z.object({ key: z.string(), name: z.string(), savedAt: instantSchema, savedBy: z.string(), deployed: z.boolean() });
/**
 * Who else is at a draft. `open`: has it open now; else has saved it within the last minutes. `savedAt`: when the draft of the server is theirs.
 */
export const draftPresenceSchema = z.object({ others: z.array(z.object({ name: z.string(), open: z.boolean(), savedAt: instantSchema.optional() })) });
export type DraftPresence = z.infer<typeof draftPresenceSchema>;
export const saveDraftSchema = z.object({
  resources: z.array(resourceSchema).min(1).max(100),
  revision: z.number().int().optional(),
  /** Begun anew from this version. Absent: drawn on from the draft that is there, which keeps its base. */
  base: z.number().int().min(0).optional(),
  /** Version that these files were drawn from, should there be no draft (any more). Absent: the version in force. */
  baseIfNew: z.number().int().min(0).optional(),
});

export const evaluateDecisionSchema = z.object({ content: z.string(), decision: z.string(), inputs: variablesSchema });
export const decisionResultSchema = z.object({
  value: z.json(),
  matched: z.array(z.object({ decisionId: z.string(), ruleIds: z.array(z.string()) })),
  diagnostics: z.array(diagnosticSchema),
});
