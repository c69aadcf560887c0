/** Preloaded into a server whose memory is measured: on SIGUSR2 it collects garbage, so that what is measured is what is held. */
process.on('SIGUSR2', () => {
  globalThis.gc();
  globalThis.gc();
});
