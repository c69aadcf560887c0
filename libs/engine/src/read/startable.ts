import { asId, type InstanceId } from '@liuzhuan/kernel';
import type { Actor } from '../actor';
import { evaluateOver } from '../case/evaluate-at';
import { newInstance } from '../case/new-instance';
import { isActivePerson } from '../directory/directory-index';
import type { DefinitionRecord } from '../ports/definition-store';
import { personsIn } from '../services/notify';
import { isBegunByHand } from '../start/start-trigger';
import type { World } from '../world/world';

/** Whether the actor may start a case of the process: what the start command will say, without starting one. */
export function isStartable(world: World, actor: Actor, definition: DefinitionRecord): boolean {
  const { person } = actor;
  if (person === undefined || !isActivePerson(world.directory, person)) return false;
  if (!isBegunByHand(definition)) return false;
  const rule = definition.program.starters;
  if (rule === undefined) return true;
  const instance = newInstance(world, asId<InstanceId>('preview'), definition, person, 1);
  return personsIn(evaluateOver(world, instance, rule, {}).value).includes(person);
}
