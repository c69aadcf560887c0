/**
 * Preloaded into the server processes of a chaos run: their clock is off by as many milliseconds as the file LIUZHUAN_TEST_CLOCK_FILE says, which is read again
 * and again, so that it jumps while they run. Pauses (setTimeout) do not jump, as they do not on a machine whose clock is set.
 */
const { readFileSync } = require('node:fs');

const file = process.env.LIUZHUAN_TEST_CLOCK_FILE;
const MachineDate = Date;
let shift = 0;
function look() {
  try {
    shift = Number(readFileSync(file, 'utf8')) || 0;
  } catch {
    shift = 0;
  }
}
look();
setInterval(look, 250).unref();
const now = () => MachineDate.now() + shift;

globalThis.Date = new Proxy(MachineDate, {
  construct: (target, values, newTarget) => Reflect.construct(target, values.length === 0 ? [now()] : values, newTarget),
  get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
});
