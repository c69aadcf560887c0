import { z } from 'zod';

// A page whose content security policy forbids evaluating strings must not try: zod would, once. On the server the difference is not felt.
z.config({ jitless: true });

/** ISO 8601 UTC instant with milliseconds. */
export const instantSchema = z.iso.datetime({ precision: 3 });
export const idSchema = z.string().min(1).max(200);
export const bilingualSchema = z.object({ zh: z.string(), en: z.string() });
export const jsonSchema: z.ZodType<unknown> = z.json();
export const variablesSchema = z.record(z.string(), z.json());

/** A reference to a person or unit with the name to show. */
export const namedSchema = z.object({ id: z.string(), name: z.string() });

export const diagnosticSchema = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  location: z.object({
    resource: z.string().optional(),
    elementId: z.string().optional(),
    property: z.string().optional(),
    line: z.number().optional(),
    column: z.number().optional(),
  }),
  params: z.record(z.string(), z.json()),
  message: bilingualSchema,
  cure: bilingualSchema,
});
export type DiagnosticDto = z.infer<typeof diagnosticSchema>;

/** Keyset pages: pass `next` back as `cursor`; absent on the last page. */
export const pageQuerySchema = z.object({ cursor: z.string().optional(), limit: z.coerce.number().int().min(1).max(200).default(50) });
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: z.string().optional(), total: z.number().int().optional() });
}

/** RFC 9457 problem. `code` is of a closed set and has a page in the docs. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.string(),
  message: bilingualSchema,
  cure: bilingualSchema,
  params: z.record(z.string(), z.json()).optional(),
  diagnostics: z.array(diagnosticSchema).optional(),
  fields: z.array(z.object({ field: z.string(), message: bilingualSchema })).optional(),
});
export type Problem = z.infer<typeof problemSchema>;
