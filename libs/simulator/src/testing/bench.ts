import type { Actor, CaseOutcome, Engine, TaskRecord } from '@liuzhuan/engine';
import { asId, type InstanceId, type PersonId } from '@liuzhuan/kernel';
import type { Simulation } from '../create-simulation';
import type { drawing } from './drawing';
import { simulationOf } from './simulate';

export const person = (id: string) => asId<PersonId>(id);
export const officer = (id: string): Actor => ({ organisation: asId('dz'), person: person(id), roles: ['officer'] });
export const administrator: Actor = { organisation: asId('dz'), person: person('leader'), roles: ['administrator'] };
export const service: Actor = { organisation: asId('dz'), roles: ['service'] };

/** A running case of a drawing `p`, started by clerk-a. */
export interface Bench {
  readonly world: Simulation;
  readonly engine: Engine;
  readonly instance: InstanceId;
  /** Open tasks as `node person`. */
  open(): string[];
  task(holder: string): TaskRecord;
}

/** Deploys a drawing and starts a case of it. */
export async function bench(file: ReturnType<typeof drawing>): Promise<Bench> {
  const world = await simulationOf([file]);
  const started = await world.engine.startInstance(officer('clerk-a'), { definition: 'p' });
  if (!started.ok || !started.value) throw new Error(JSON.stringify(started));
  const tasks = () => [...world.cases.rows.tasks.values()].filter(({ status }) => status === 'open');
  return {
    world,
    engine: world.engine,
    instance: started.value.instance.id,
    open: () => tasks().map(({ node, assignee }) => `${node} ${assignee}`),
    task: (holder) => tasks().find(({ assignee }) => assignee === holder) as TaskRecord,
  };
}

export const accepted = async (outcome: Promise<{ readonly ok: true; readonly value: CaseOutcome } | { readonly ok: false }>): Promise<CaseOutcome> => {
  const result = await outcome;
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
};
export const kinds = ({ world }: Bench) => world.cases.rows.history.map(({ kind }) => kind);

