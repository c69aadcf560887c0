/**
 * Preloaded into a server process of these tests: its clock runs LIUZHUAN_TEST_CLOCK_SHIFT milliseconds ahead of the machine's. So a scenario begins
 * on its own day, and days pass while the server is down.
 */
const shift = Number(process.env.LIUZHUAN_TEST_CLOCK_SHIFT ?? 0);
const MachineDate = Date;
const now = () => MachineDate.now() + shift;

globalThis.Date = new Proxy(MachineDate, {
  construct: (target, values, newTarget) => Reflect.construct(target, values.length === 0 ? [now()] : values, newTarget),
  get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
});
