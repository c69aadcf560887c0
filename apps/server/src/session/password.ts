import { hash, verify } from '@node-rs/argon2';

/** argon2id with OWASP's first choice of costs: 19 MiB, two passes, one lane. */
const COSTS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** PHC string of a password. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, COSTS);
}

/** True when the password belongs to the hash; false for an unreadable hash too. */
export async function passwordMatches(phc: string, password: string): Promise<boolean> {
  try {
    return await verify(phc, password);
  } catch {
    return false;
  }
}
