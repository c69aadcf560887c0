import { z } from 'zod';

export const livenessSchema = z.object({ status: z.literal('alive') });
export const readinessSchema = z.object({
  status: z.literal('ready'),
  checks: z.object({ database: z.enum(['ok', 'unreachable']), migrations: z.enum(['ok', 'outstanding', 'unknown']), draining: z.boolean() }),
});
