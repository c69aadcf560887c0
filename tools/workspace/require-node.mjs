/** The oldest Node that loads ES modules from CommonJS, which our dependencies need. Same figure as `engines` in package.json. */
const OLDEST = [20, 19];

/** Ends the process with a clear word when Node is too old. Runs before anything is installed. */
export function requireNode(version = process.versions.node) {
  if (isNewEnough(version)) return;
  console.error(`需要 Node.js ${OLDEST.join('.')} 或更高版本，当前为 ${version}。`);
  console.error(`Node.js ${OLDEST.join('.')} or later is needed, this is ${version}.`);
  process.exit(1);
}

export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}
