import type { HostFunctions } from '@liuzhuan/feel';
import type { JsonObject } from '@liuzhuan/kernel';
import type { Environment } from '@liuzhuan/machine';
import { calendarFunctions } from '@liuzhuan/worktime';
import type { WorkCalendar } from '@liuzhuan/worktime';
import { directoryFunctions } from '../directory/directory-functions';
import { unitOfPerson } from '../directory/directory-index';
import type { InstanceRecord } from '../records/records';
import type { World } from '../world/world';

const CALENDAR_FUNCTIONS = new WeakMap<WorkCalendar, HostFunctions>();

function functionsOf(calendar: WorkCalendar): HostFunctions {
  const known = CALENDAR_FUNCTIONS.get(calendar);
  if (known) return known;
  const functions = calendarFunctions(calendar);
  CALENDAR_FUNCTIONS.set(calendar, functions);
  return functions;
}

/** Directory and calendar as functions of an expression, for a case whose nodes were last completed by `performers`. */
export function hostFunctions(world: World, performers: Readonly<Record<string, string>>): HostFunctions {
  return { ...functionsOf(world.calendar), ...directoryFunctions(world.directory.directory, { performers }) };
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

/** What the machine sees of the world while it steps this case. Its own `assigneeOf` also knows who completed what within the step. */
export function machineEnvironment(world: World, instance: InstanceRecord): Environment {
  const { assigneeOf: _, ...functions } = hostFunctions(world, instance.state.performers);
  return {
    now: world.now,
    functions,
    constants: caseConstants(world, instance),
    program: (ref) => world.definition(ref).program,
    resolveProcess: (key) => world.inForce(key)?.id,
    decision: (ref, decisionId) => world.definition(ref).decisions.find((model) => model.decisions.some((decision) => decision.id === decisionId)),
  };
}
