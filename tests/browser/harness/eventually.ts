const WAIT_MS = 30_000;
const PAUSE_MS = 50;

/** Looks at a page until what is expected of it holds: a page shows what has happened a moment later. Fails as the last look did. */
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
