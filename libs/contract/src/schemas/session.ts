import { z } from 'zod';
import { instantSchema, namedSchema } from './basics';

/** administrator: runs the organisation's system · designer: redraws flows · officer: works on cases · service: another system. */
export const roleSchema = z.enum(['administrator', 'designer', 'officer', 'service']);
export type Role = z.infer<typeof roleSchema>;

export const loginSchema = z.object({ login: z.string().min(1).max(100), password: z.string().min(1).max(200) });

export const accountSchema = z.object({
  login: z.string(),
  roles: z.array(roleSchema),
  organisation: namedSchema,
  /** Absent for accounts that are not a person (services, administrators without a post). */
  person: namedSchema.optional(),
  units: z.array(namedSchema),
  posts: z.array(z.string()),
  /** What the server takes as a document: size in bytes, endings like `.pdf`. */
  uploads: z.object({ maxBytes: z.number().int(), accept: z.array(z.string()) }).optional(),
});
export type Account = z.infer<typeof accountSchema>;

/** The token also comes as an HttpOnly cookie; browsers need not keep it. */
export const sessionSchema = z.object({ token: z.string(), expiresAt: instantSchema, account: accountSchema });
