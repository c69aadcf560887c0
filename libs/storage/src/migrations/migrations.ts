import { Initial1763780400000 } from './initial-1763780400000';

/** In the order in which they run. */
export const MIGRATIONS = [Initial1763780400000] as const;
