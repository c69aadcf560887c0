import type { HostFunctions } from '@liuzhuan/feel';
import type { JsonObject } from '@liuzhuan/kernel';
import { type Environment, performerOf, type Snapshot } from '@liuzhuan/machine';
import { calendarFunctions } from '@liuzhuan/worktime';
import type { WorkCalendar } from '@liuzhuan/worktime';
import type { Directory } from '../directory/directory';
import { directoryLookups } from '../directory/directory-functions';
import { unitOfPerson } from '../directory/directory-index';
import type { InstanceRecord } from '../records/records';
import type { World } from '../world/world';

/** The part of the world that functions look into. */
export type Office = Pick<World, 'directory' | 'calendar'>;

const FUNCTIONS = new WeakMap<Directory, WeakMap<WorkCalendar, HostFunctions>>();

/** Directory and calendar as functions of an expression. Neither changes in place, so they are made once for each pair. */
function worldFunctions({ directory: { directory }, calendar }: Office): HostFunctions {
  const ofDirectory = FUNCTIONS.get(directory) ?? new WeakMap<WorkCalendar, HostFunctions>();
  FUNCTIONS.set(directory, ofDirectory);
  const functions = ofDirectory.get(calendar) ?? { ...calendarFunctions(calendar), ...directoryLookups(directory) };
  ofDirectory.set(calendar, functions);
  return functions;
}

/** The functions of an expression of a case; without its state nobody has completed anything yet. */
export function hostFunctions(world: Office, state?: Snapshot): HostFunctions {
  return { ...worldFunctions(world), assigneeOf: (node) => (state && performerOf(state, String(node))) ?? null };
}

/** The names every expression of a case sees beside its variables. `now` is an instant, `today` the local date. */
export function caseConstants(world: World, instance: InstanceRecord): JsonObject {
  const { starter } = instance;
  return {
    starter,
    starterUnit: starter === null ? null : unitOfPerson(world.directory, starter),
    organisation: instance.organisation,
    instanceId: instance.id,
    case: { number: instance.number, title: instance.title, startedAt: instance.startedAt },
    now: world.now,
    today: world.today,
  };
}

/** What the machine sees of the world while it steps this case. `assigneeOf` is its own: it also knows who completed what within the step. */
export function machineEnvironment(world: World, instance: InstanceRecord): Environment {
  return {
    now: world.now,
    functions: worldFunctions(world),
    constants: caseConstants(world, instance),
    ...(world.dataStores && { dataStores: world.dataStores.values }),
    program: (ref) => world.definition(ref).program,
    resolveProcess: (key) => world.inForce(key)?.id,
    decision: (ref, decisionId) => world.definition(ref).decisions.find((model) => model.decisions.some((decision) => decision.id === decisionId)),
  };
}
