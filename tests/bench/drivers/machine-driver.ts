import { type Environment, type MachineEvent, type Program, type Snapshot, step } from '@liuzhuan/machine';
import { CLERK, NOW, ORGANISATION } from '../measured-process';
import type { Driver, RunningCase } from './driver';

/** Our machine alone, which is what an engine is that executes diagrams and leaves persons, records and permission to its host. */
export function machineDriver(program: Program): Driver {
  const environment: Environment = {
    now: NOW,
    functions: { post: () => [CLERK] },
    constants: { starter: CLERK, organisation: ORGANISATION },
    program: () => program,
    resolveProcess: () => undefined,
    decision: () => undefined,
  };
  return { start: () => Promise.resolve(new MachineCase(environment, program.id)) };
}

class MachineCase implements RunningCase {
  private readonly open: string[] = [];
  private snapshot: Snapshot | undefined;

  constructor(
    private readonly environment: Environment,
    program: string,
  ) {
    this.step({ type: 'start', program: `${program}:1`, variables: {} });
  }

  get isOver(): boolean {
    return this.open.length === 0;
  }

  complete(): Promise<void> {
    const activation = this.open.shift();
    if (activation === undefined) throw new Error('Expected an open task but the case is over');
    this.step({ type: 'complete', activation, variables: { outcome: 'agree' }, by: CLERK });
    return Promise.resolve();
  }

  private step(event: MachineEvent): void {
    const result = step(this.snapshot, event, this.environment);
    if (!result.ok) throw new Error(`Expected a step but got ${result.error.code}`);
    this.snapshot = result.snapshot;
    for (const effect of result.effects) if (effect.type === 'task.open') this.open.push(effect.activation);
  }
}
