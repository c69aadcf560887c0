/** Seconds since a `performance.now()`, as people read them. */
export function secondsSince(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}

/** Says what is being done, does it, says how long it took. `work` may answer a word to show instead of "done". */
export async function step(title, work) {
  const start = performance.now();
  process.stdout.write(`· ${title} …${process.stdout.isTTY ? '' : '\n'}`);
  const word = (await work()) ?? '完成';
  process.stdout.write(`${process.stdout.isTTY ? '\r' : ''}✓ ${title}  ${word}  ${secondsSince(start)}\n`);
}
