import { rmSync } from 'node:fs';

/** Ends the server of this run, and nothing else. */
async function tearDown(): Promise<void> {
  const started = globalThis.liuzhuanTestServer;
  if (!started) return;
  await started.server.stop();
  rmSync(started.folder, { recursive: true, force: true });
}

export = tearDown;
