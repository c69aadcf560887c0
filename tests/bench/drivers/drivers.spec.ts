import { diagram, diagramProgram } from '../measured-process';
import { bpmnEngineContext, bpmnEngineDriver } from './bpmn-engine-driver';
import { type Driver, playCase } from './driver';
import { memoryDriver } from './engine-driver';
import { machineDriver } from './machine-driver';

async function stepsOf(driver: Driver): Promise<number> {
  let steps = 0;
  await playCase(driver, (step) => {
    steps += 1;
    return step();
  });
  return steps;
}

describe('what is compared', () => {
  it.each([
    ['approval', 6],
    ['line-20', 21],
  ] as const)('executes %s in %i steps, whoever does it', async (name, steps) => {
    const program = await diagramProgram(name);
    expect(await stepsOf(machineDriver(program))).toBe(steps);
    expect(await stepsOf(await memoryDriver(program))).toBe(steps);
    expect(await stepsOf(bpmnEngineDriver(await bpmnEngineContext(diagram(name))))).toBe(steps);
  });
});
