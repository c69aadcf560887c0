import { COMPLETED, type Environment, machineOf, type Program, step } from '@liuzhuan/machine';
import { createSimulation } from '@liuzhuan/simulator';
import { buildCalendar, CHINA_CALENDAR } from '@liuzhuan/worktime';
import { transition } from 'xstate';
import { median } from './figures';
import { CLERK, definitionOf, DIRECTORY, measuredProgram, NOW, ORGANISATION } from './measured-process';

/** Nodes of the diagram: a start, a line of tasks, an end. */
const SIZES = [10, 50, 100, 500];
const ROUNDS = 9;
const WARM_UP = 20;

/** Milliseconds of CPU per completed task. */
export interface MemoryFigures {
  readonly nodes: number;
  /** XState alone: one `transition` of the scope's machine. */
  readonly xstate: number;
  /** The machine: `step`, with tokens, variables, trace and effects. */
  readonly machine: number;
  /** The whole engine on the memory store: permission, assignment, due date, records. */
  readonly engine: number;
}

/**
 * CPU time per step without a database, for processes of several sizes. All sizes are measured in turn, round after round, and the middle of the
 * rounds counts: what the machine's other work and the garbage collector add falls on all sizes alike.
 */
export async function measureMemory(cases: number): Promise<readonly MemoryFigures[]> {
  const rounds: MemoryFigures[][] = [];
  // The first round is for the compiler of the JavaScript engine and does not count.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const figures: MemoryFigures[] = [];
    for (const nodes of SIZES) figures.push(await measureSize(nodes, cases));
    if (round > 0) rounds.push(figures);
  }
  return SIZES.map((nodes, row) => {
    const middle = (figure: keyof MemoryFigures) => median(rounds.map((figures) => figures[row]?.[figure] ?? 0));
    return { nodes, xstate: middle('xstate'), machine: middle('machine'), engine: middle('engine') };
  });
}

async function measureSize(nodes: number, cases: number): Promise<MemoryFigures> {
  const tasks = nodes - 2;
  const program = await measuredProgram(tasks);
  const enough = Math.ceil((cases * 5) / tasks);
  return { nodes, xstate: xstateTime(program, tasks, enough * 20), machine: machineTime(program, tasks, enough), engine: await engineTime(program, tasks, enough) };
}

function xstateTime(program: Program, tasks: number, cases: number): number {
  const machine = machineOf(program, program.root);
  const states = Array.from({ length: tasks }, (_unused, n) => machine.resolveState({ value: `t${n + 1}`, context: {} }));
  const run = (times: number) => {
    for (let n = 0; n < times; n += 1) for (const state of states) transition(machine, state, { type: COMPLETED });
  };
  run(WARM_UP);
  const begun = process.cpuUsage();
  run(cases);
  return cpuSince(begun) / (cases * tasks);
}

function machineTime(program: Program, tasks: number, cases: number): number {
  for (let n = 0; n < Math.ceil((WARM_UP * 10) / tasks); n += 1) runCase(program, tasks);
  const begun = process.cpuUsage();
  for (let n = 0; n < cases; n += 1) runCase(program, tasks);
  return cpuSince(begun) / (cases * tasks);
}

function runCase(program: Program, tasks: number): void {
  const environment: Environment = {
    now: NOW,
    functions: { post: () => [CLERK] },
    constants: { starter: CLERK, organisation: ORGANISATION },
    program: () => program,
    resolveProcess: () => undefined,
    decision: () => undefined,
  };
  let result = step(undefined, { type: 'start', program: 'line:1', variables: {} }, environment);
  for (let n = 0; n < tasks; n += 1) {
    if (!result.ok) throw new Error(`Expected a step but got ${result.error.code}`);
    const task = result.effects.find((effect) => effect.type === 'task.open');
    if (task?.type !== 'task.open') throw new Error('Expected a task to complete but the case does not wait');
    result = step(result.snapshot, { type: 'complete', activation: task.activation, variables: { outcome: 'agree' }, by: CLERK }, environment);
  }
}

async function engineTime(program: Program, tasks: number, cases: number): Promise<number> {
  const simulation = createSimulation({ directory: DIRECTORY, calendar: buildCalendar(CHINA_CALENDAR), now: NOW });
  const definition = await simulation.definitions.save(definitionOf(program, NOW));
  const actor = { person: CLERK, organisation: ORGANISATION, roles: ['officer'] as const };
  let total = 0;
  for (let n = -Math.ceil((WARM_UP * 10) / tasks); n < cases; n += 1) {
    const started = await simulation.engine.startInstance(actor, { definition: definition.id });
    if (!started.ok || !started.value) throw new Error('Expected a case to start');
    let [task] = started.value.opened;
    const begun = process.cpuUsage();
    for (let done = 0; done < tasks; done += 1) {
      if (task === undefined) throw new Error('Expected a task but the case has none');
      const outcome = await simulation.engine.completeTask(actor, { task: task.id, outcome: 'agree' });
      if (!outcome.ok) throw new Error(`Expected the task to be completed but got ${outcome.rejection.code}`);
      [task] = outcome.value.opened;
    }
    if (n >= 0) total += cpuSince(begun);
  }
  return total / (cases * tasks);
}

function cpuSince(begun: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}
