const WAIT_MS = 30_000;
const PAUSE_MS = 50;

/** Looks until what is expected holds: a page, or another node, shows a moment later what has happened. Fails as the last look did. */
export async function eventually(look: () => Promise<void>, within = WAIT_MS): Promise<void> {
  const end = Date.now() + within;
  for (;;) {
    try {
      return await look();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}

/** Waits until something is so. */
export function soon(what: () => boolean | Promise<boolean>, within = WAIT_MS): Promise<void> {
  return eventually(async () => expect(await what()).toBe(true), within);
}
