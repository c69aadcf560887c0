import { z } from 'zod';
import { outcomeSchema } from './outcome';
import { stepsSchema } from './steps';

/** The published schemas, by file name below docs/schemas: made from what the program itself reads and writes. */
export const JSON_SCHEMAS: Readonly<Record<string, object>> = {
  'simulate-steps.json': z.toJSONSchema(stepsSchema, { reused: 'ref' }),
  'simulate-outcome.json': z.toJSONSchema(outcomeSchema, { reused: 'ref' }),
};
