import { bpmnEngineContext, bpmnEngineDriver } from './drivers/bpmn-engine-driver';
import type { Driver } from './drivers/driver';
import { memoryDriver } from './drivers/engine-driver';
import { machineDriver } from './drivers/machine-driver';
import { median, ratioOf } from './figures';
import { load } from './load';
import { diagram, diagramProgram, type Diagram } from './measured-process';

const DIAGRAMS: readonly Diagram[] = ['approval', 'line-20'];

/** Steps a second of one client without a database. */
export interface InMemoryFigures {
  readonly diagram: Diagram;
  /** Our machine: what executes a diagram and nothing else, as bpmn-engine does. */
  readonly machine: number;
  /** Our whole engine on a store in memory: permission, assignment, due dates, records and history beside it. */
  readonly engine: number;
  readonly bpmnEngine: number;
  /** Middle of the ratios of single rounds, machine ÷ bpmn-engine and engine ÷ bpmn-engine. */
  readonly ratio: number;
  readonly engineRatio: number;
}

/** The same diagrams on our machine, our engine and bpmn-engine, in turn. */
export async function measureInMemory(rounds: number, seconds: number): Promise<readonly InMemoryFigures[]> {
  const figures: InMemoryFigures[] = [];
  for (const name of DIAGRAMS) {
    const program = await diagramProgram(name);
    const context = await bpmnEngineContext(diagram(name));
    const rates: readonly [number[], number[], number[]] = [[], [], []];
    for (let round = -1; round < rounds; round += 1) {
      // Stores in memory keep what they were given: each round begins with an empty one.
      const drivers = [machineDriver(program), await memoryDriver(program), bpmnEngineDriver(context)];
      for (const [at, driver] of drivers.entries()) {
        const rate = await rateOf(driver, seconds);
        // The first round is for the compiler of the JavaScript engine.
        if (round >= 0) rates[at]?.push(rate);
      }
    }
    const [machine, engine, bpmnEngine] = rates;
    figures.push({
      ...{ diagram: name, machine: median(machine), engine: median(engine), bpmnEngine: median(bpmnEngine) },
      ...{ ratio: ratioOf(machine, bpmnEngine), engineRatio: ratioOf(engine, bpmnEngine) },
    });
  }
  return figures;
}

async function rateOf(driver: Driver, seconds: number): Promise<number> {
  const sample = await load(driver, { clients: 1, seconds });
  return sample.durations.length / sample.seconds;
}
