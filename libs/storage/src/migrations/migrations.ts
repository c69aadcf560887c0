import { Initial1763780400000 } from './initial-1763780400000';
import { OrderOfWriting1763788200000 } from './order-of-writing-1763788200000';

/** In the order in which they run. */
export const MIGRATIONS = [Initial1763780400000, OrderOfWriting1763788200000] as const;
